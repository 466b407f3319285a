import { browser } from 'wxt/browser';
import type { ToolbarBadge } from '../domain/time/toolbar-badge';

const COLOURS = { running: '#0b64c8', ask: '#b3231b' } as const;

/** Shows on the toolbar button how long the timer has run, or that something is to be answered. */
export function showOnToolbar({ text, tone }: ToolbarBadge): void {
  const button = import.meta.env.FIREFOX ? browser.browserAction : browser.action;
  const name = browser.i18n.getMessage('extName');
  Promise.all([
    button.setBadgeText({ text }),
    button.setBadgeBackgroundColor({ color: COLOURS[tone] }),
    button.setTitle({ title: text === '' ? name : `${name} · ${text}` }),
  ]).catch((error: unknown) => console.warn('The toolbar button could not be changed', error));
}
