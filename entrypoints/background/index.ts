import { defineBackground } from 'wxt/utils/define-background';
import { chinese } from '../../lib/domain/signals/lexicons/chinese';
import { english } from '../../lib/domain/signals/lexicons/english';
import { traditional } from '../../lib/domain/signals/lexicons/traditional';
import { keepAllowedSites } from '../../lib/platform/allowed-sites';
import { onBrowserStart } from '../../lib/platform/browser-start';
import { onCommand } from '../../lib/platform/commands';
import { adoptOpenTabs } from '../../lib/platform/content-scripts';
import { keepDocks } from '../../lib/platform/dock-background';
import { tellDock } from '../../lib/platform/dock-message';
import { type EngineNews, onEngineNews } from '../../lib/platform/engine-news';
import { askForFrontTab, watchFrontTab } from '../../lib/platform/front-tab';
import { askForPerson, type PersonSign, watchPerson } from '../../lib/platform/idle';
import { showNotice } from '../../lib/platform/notices';
import { ensureOffscreen } from '../../lib/platform/offscreen';
import { onPageAsked } from '../../lib/platform/open-page';
import { closeMemory } from '../../lib/platform/own-memory';
import { openPanelOnClick } from '../../lib/platform/panel';
import { onAsked } from '../../lib/platform/recipe-request';
import { recipesOff } from '../../lib/platform/recipes-off';
import { onTeachAsked } from '../../lib/platform/teach-background';
import { showOnToolbar } from '../../lib/platform/toolbar';
import { onWake } from '../../lib/platform/wake';
import { allRecipes } from '../../lib/sites/all-recipes';
import { bundledFor } from '../../lib/sites/bundled-for';
import { hostEngine } from '../offscreen/host-engine';
import { handOf, handOverLine } from './engine-hand';

/** Chrome: wakes the engine, which lives in the offscreen document. Firefox: is the engine (a persistent page). */
export default defineBackground({
  persistent: true,
  main() {
    const hear = (news: EngineNews) => {
      if (news.news === 'badge') showOnToolbar(news.badge);
      else if (news.news === 'notice') showNotice(news.notice).catch(warn);
      else {
        askForPerson().then(tellPerson).catch(warn);
        askForFrontTab(tellFront);
      }
    };
    let send = handOverLine;
    if (import.meta.env.FIREFOX) {
      const engine = hostEngine(hear);
      if (!engine) return;
      send = handOf(engine);
      onWake(() => Promise.resolve());
    } else {
      onEngineNews(hear);
      onWake(ensureOffscreen);
      // A timer that runs over the night is shown, and asks, before anything else needs the engine.
      onBrowserStart(ensureOffscreen);
    }
    // Only now: Firefox runs this script as its inspection worker too, where there is no extension interface.
    closeMemory();
    keepDocks();
    onPageAsked();
    onAsked({
      recipes: async ({ host, isFrame }) => {
        const off = await recipesOff();
        return bundledFor(
          allRecipes.filter(({ id }) => !off.includes(id)),
          host,
          isFrame,
        );
      },
      lexicons: async () => [english, chinese, traditional],
      'recipe-list': async () =>
        allRecipes.map(({ id, name, date, evidence }) => ({ id, name, date, evidence })),
    });
    const tellPerson = (sign: PersonSign) => send('presence', sign);
    const tellFront = (tabId: number | undefined) => void send('front', { tabId: tabId ?? null }).catch(warn);
    watchFrontTab(tellFront);
    watchPerson((sign) => void tellPerson(sign).catch(warn));
    openPanelOnClick();
    adoptOpenTabs();
    keepAllowedSites();
    onTeachAsked();
    onCommand({
      'toggle-dock': (tabId) => tellDock(tabId, 'toggle-dock'),
      'toggle-timer': (tabId) => send('toggleTimer', { tabId }),
      'note-request': async (tabId) => {
        await tellDock(tabId, 'focus-dock');
        await send('askRequest', { tabId });
      },
    });
  },
});

function warn(error: unknown): void {
  console.warn('Whether the person is there could not be told', error);
}
