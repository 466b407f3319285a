import { defineBackground } from 'wxt/utils/define-background';
import { onCommand } from '../../lib/platform/commands';
import { adoptOpenTabs } from '../../lib/platform/content-scripts';
import { tellDock } from '../../lib/platform/dock-message';
import { ensureOffscreen } from '../../lib/platform/offscreen';
import { openPanelOnClick } from '../../lib/platform/panel';
import { onRecipesAsked } from '../../lib/platform/recipe-request';
import { onWake } from '../../lib/platform/wake';
import { allRecipes } from '../../lib/sites/all-recipes';
import { bundledFor } from '../../lib/sites/bundled-for';
import { hostEngine } from '../offscreen/host-engine';
import { toggleTimer } from './toggle-timer';

/** Chrome: wakes the engine, which lives in the offscreen document. Firefox: is the engine (a persistent page). */
export default defineBackground({
  persistent: true,
  main() {
    if (import.meta.env.FIREFOX) {
      hostEngine();
      onWake(() => Promise.resolve());
    } else {
      onWake(ensureOffscreen);
    }
    onRecipesAsked(({ host, isFrame }) => bundledFor(allRecipes, host, isFrame));
    openPanelOnClick();
    adoptOpenTabs();
    onCommand({ 'toggle-dock': tellDock, 'toggle-timer': toggleTimer });
  },
});
