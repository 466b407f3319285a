import { signal } from '@preact/signals';
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { languageSetting } from '../../components/i18n';
import { openFolds } from '../../components/model/open-folds';
import { shaded } from '../../components/model/shade';
import type { Shell } from '../../components/model/shell';
import { SidebarApp } from '../../components/sidebar/sidebar-app';
import { FakeEngine, type FakeViews } from './fake-engine';
import { installPopovers } from './popovers';
import { usual } from './stories/sample-views';

installPopovers();

afterEach(async () => {
  // Preact ends effects after the unmount, not in it.
  await act(() => cleanup());
  shaded.value = false;
  openFolds.value = new Set();
  languageSetting.value = 'auto';
});

/** The whole sidebar over an engine of hand-made views. */
export function showSidebar(views: FakeViews = {}, shell: Partial<Shell> = {}) {
  const engine = new FakeEngine({ ...usual, ...views });
  const tab = signal<number | undefined>(1);
  const opened: unknown[] = [];
  const screen = render(
    <SidebarApp
      engine={engine}
      shell={{ surface: 'panel', tab, openDashboard: (clientId) => opened.push(clientId), ...shell }}
    />,
  );
  return { engine, tab, opened, ...screen, leave: async () => act(() => void screen.unmount()) };
}

/** The arguments of the last command of a name. */
export function lastSent(engine: FakeEngine, name: string): unknown {
  return engine.sent.findLast((command) => command.name === name)?.args;
}

/** Presses Alt and a letter anywhere on the page. */
export function pressAlt(letter: string): void {
  window.dispatchEvent(
    new KeyboardEvent('keydown', { code: `Key${letter}`, altKey: true, bubbles: true, cancelable: true }),
  );
}
