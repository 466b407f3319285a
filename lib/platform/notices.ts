import { browser } from 'wxt/browser';
import type { Notice } from '../domain/time/notices';

const PERMISSION = { permissions: ['notifications' as const] };
const words = {
  'round-over': 'noticeRoundOver',
  'pause-over': 'noticePauseOver',
  question: 'noticeQuestion',
  long: 'noticeLong',
} as const satisfies Record<Notice['kind'], string>;

/**
 * Shows one notice, if the person allowed it: each takes the place of the last, makes no sound and names no client, for
 * everybody beside the screen sees it. Without the permission the toolbar button and the sidebar say it alone.
 */
export async function showNotice({ kind, held }: Notice): Promise<void> {
  if (!(await mayNotify())) return;
  const more = held ? [browser.i18n.getMessage('noticeHeld')] : [];
  await browser.notifications.create('worthwhile', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: browser.i18n.getMessage('extName'),
    message: [browser.i18n.getMessage(words[kind]), ...more].join(' '),
    // Firefox knows no such wish, and refuses what it does not know.
    ...(import.meta.env.FIREFOX ? {} : { silent: true }),
  });
}

/** Whether notices may be shown. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks the person; only straight from a click. False when they decline. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}
