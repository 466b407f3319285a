import { signal } from '@preact/signals';
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { DashboardApp } from '../../../components/dashboard/dashboard-app';
import { languageSetting } from '../../../components/i18n';
import { openFolds } from '../../../components/model/open-folds';
import { shaded } from '../../../components/model/shade';
import type { Shell } from '../../../components/model/shell';
import type { Engine } from '../../../lib/bridge/contract';
import { FakeEngine, type FakeViews } from '../fake-engine';
import { installPopovers } from '../popovers';
import { manyViews } from './dashboard-stories';

installPopovers();

/** happy-dom lays nothing out: every element is as large as a small window. */
const height = 600;
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => height },
  clientWidth: { configurable: true, get: () => 1000 },
});
Element.prototype.scrollIntoView = () => undefined;

afterEach(async () => {
  await act(() => cleanup());
  shaded.value = false;
  openFolds.value = new Set();
  languageSetting.value = 'auto';
  location.hash = '';
});

/** The whole dashboard at a place, over an engine of hand-made views with 2,000 clients. */
export async function showFakeDashboard(hash: string, views: FakeViews = {}, more: Partial<Shell> = {}) {
  const engine = new FakeEngine({ ...manyViews, ...views });
  return { engine, ...(await showDashboard(hash, engine, more)) };
}

/** The whole dashboard at a place. */
export async function showDashboard(hash: string, engine: Engine, more: Partial<Shell> = {}) {
  location.hash = hash;
  const shell: Shell = {
    surface: 'dashboard',
    tab: signal(undefined),
    openDashboard: () => undefined,
    ...more,
  };
  const screen = render(<DashboardApp engine={engine} shell={shell} />);
  await act(async () => undefined);
  return screen;
}

/** Follows a link of the dashboard: happy-dom changes the address without saying so. */
export async function goTo(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    window.dispatchEvent(new Event('hashchange'));
  });
}

/** Presses a key where the focus is. */
export async function press(key: string, options: KeyboardEventInit = {}): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  await act(async () => void (document.activeElement ?? document.body).dispatchEvent(event));
}
