import { browser } from 'wxt/browser';

export type ShortcutName = 'toggle-dock' | 'toggle-timer' | 'note-request';

/** Runs the handler of a keyboard shortcut with the tab that was in front. */
export function onCommand(handlers: Readonly<Record<ShortcutName, (tabId: number) => Promise<void>>>): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id === undefined || !Object.hasOwn(handlers, name)) return;
    handlers[name as ShortcutName](tab.id).catch((error: unknown) =>
      console.warn(`Shortcut ${name}:`, error),
    );
  });
}
