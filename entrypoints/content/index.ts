import { defineContentScript } from 'wxt/utils/define-content-script';
import { Dock, type DockState } from '../../components/dock/dock';
import type { Observation } from '../../lib/domain/observation';
import type { Recipe } from '../../lib/domain/recipe';
import { recallDock, rememberDock } from '../../lib/platform/dock-memory';
import { onDockMessage } from '../../lib/platform/dock-message';
import { dockTexts, frameUrl, markUrl } from '../../lib/platform/dock-texts';
import { openHintLine } from '../../lib/platform/hint-line';
import { onLeave } from '../../lib/platform/leave-message';
import { askBackground } from '../../lib/platform/recipe-request';
import { acceptLexicons, acceptRecipes } from '../../lib/sites/accept-recipes';
import { roomRule } from '../../lib/sites/layout';
import { outline } from '../../lib/sites/outline';
import { watchMessages } from '../../lib/sites/watch-messages';
import { watchPage } from '../../lib/sites/watch-page';

const testHosts = [
  'http://127.0.0.1/*',
  'http://localhost/*',
  'https://*.example/*',
  'https://outlook.office.com/*',
];

interface Known {
  /** undefined = not there yet: until then the page is not read. */
  bundled: readonly Recipe[] | undefined;
  taught: readonly Recipe[];
}

/** Reads the page, hints at who is on it, and gives the sidebar its place. Receives no client data. */
export default defineContentScript({
  matches: ['https://mail.google.com/*', ...(import.meta.env.MODE === 'e2e' ? testHosts : [])],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  // The framework would tell the page which extension this is.
  noScriptStartedPostMessage: true,
  async main(context) {
    const { signal } = context;
    const known: Known = { bundled: undefined, taught: [] };
    let dock: Promise<Dock> | undefined;
    const recipes = () => [...known.taught, ...(known.bundled ?? [])];
    const messages = watchMessages(
      window,
      {
        recipes,
        lexicons: async () => acceptLexicons(await askBackground('lexicons', signal)),
        found: (observation) => hint(observation),
      },
      signal,
    );
    const use = watchPage(
      window,
      (observation) => {
        hint(
          observation.view === 'unclear'
            ? { ...observation, outline: outline(document) }
            : messages.withMessages(observation),
        );
        if (window === window.top) dock ??= openDock(observation, recipes(), signal);
      },
      signal,
      messages.looked,
    );
    const hint = openHintLine(signal, {
      orphaned: () => context.abort('The extension is gone.'),
      heard(message) {
        known.taught = acceptRecipes(message);
        if (known.bundled !== undefined) use(recipes());
      },
    });
    onLeave(() => context.abort('The site is not allowed any more.'), signal);
    onDockMessage(
      {
        'toggle-dock': () => void dock?.then((opened) => opened.toggle()),
        'focus-dock': () => void dock?.then((opened) => opened.focus()),
      },
      signal,
    );
    known.bundled = acceptRecipes(await askBackground('recipes', signal));
    use(recipes());
  },
});

async function openDock(
  { recipe }: Observation,
  recipes: readonly Recipe[],
  signal: AbortSignal,
): Promise<Dock> {
  const known = recipes.find(({ id }) => id === recipe);
  const fallback: DockState = { width: 360, open: known !== undefined && innerWidth >= 900 };
  const { state, marked } = await recallDock();
  return new Dock(
    state ?? fallback,
    {
      url: frameUrl(),
      labels: dockTexts(),
      mark: marked ? markUrl() : undefined,
      remember: rememberDock,
      room: (width) => roomRule(known?.layout, width),
    },
    signal,
  );
}
