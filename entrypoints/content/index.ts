import { defineContentScript } from 'wxt/utils/define-content-script';
import { Dock, type DockState } from '../../components/dock/dock';
import type { Observation } from '../../lib/domain/observation';
import { recallDock, rememberDock } from '../../lib/platform/dock-memory';
import { onDockMessage } from '../../lib/platform/dock-message';
import { dockTexts, frameUrl } from '../../lib/platform/dock-texts';
import { openHintLine } from '../../lib/platform/hint-line';
import { allRecipes } from '../../lib/sites/all-recipes';
import { roomRule } from '../../lib/sites/layout';
import { outline } from '../../lib/sites/outline';
import { watchPage } from '../../lib/sites/watch-page';

const testHosts = [
  'http://127.0.0.1/*',
  'http://localhost/*',
  'https://*.example/*',
  'https://outlook.office.com/*',
];

/** Reads the page, hints at who is on it, and gives the sidebar its place. Receives no client data. */
export default defineContentScript({
  matches: ['https://mail.google.com/*', ...(import.meta.env.MODE === 'e2e' ? testHosts : [])],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  // The framework would tell the page which extension this is.
  noScriptStartedPostMessage: true,
  main(context) {
    const { signal } = context;
    const hint = openHintLine(signal, () => context.abort('The extension is gone.'));
    let dock: Promise<Dock> | undefined;
    watchPage(
      window,
      allRecipes,
      (observation) => {
        hint(observation.view === 'unclear' ? { ...observation, outline: outline(document) } : observation);
        if (window === window.top) dock ??= openDock(observation, signal);
      },
      signal,
    );
    onDockMessage(() => void dock?.then((opened) => opened.toggle()), signal);
  },
});

async function openDock({ recipe }: Observation, signal: AbortSignal): Promise<Dock> {
  const site = location.host;
  const known = allRecipes.find(({ id }) => id === recipe);
  const fallback: DockState = { width: 360, open: known !== undefined && innerWidth >= 900 };
  const state = dockState(await recallDock(site)) ?? fallback;
  return new Dock(
    state,
    {
      url: frameUrl(),
      labels: dockTexts(),
      remember: (changed) => rememberDock(site, changed),
      room: (width) => roomRule(known?.layout, width),
    },
    signal,
  );
}

function dockState(value: unknown): DockState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { width, open } = value as Partial<DockState>;
  return typeof width === 'number' && typeof open === 'boolean' ? { width, open } : undefined;
}
