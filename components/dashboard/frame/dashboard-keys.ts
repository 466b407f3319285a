import type { AppModel } from '../../model/app-model';
import { listenToKeys } from '../../model/keys';
import { toggleShade } from '../../model/shade';
import { toggleTimer } from '../../model/toggle-timer';
import type { Frame } from './frame-context';

/** Every key that works anywhere on the dashboard. Returns the function that stops listening. */
export function listenToDashboardKeys(target: Window, app: AppModel, frame: Frame): () => void {
  const stopAlt = listenToKeys(target, {
    KeyT: () => void toggleTimer(app, frame.client.peek()),
    KeyN: () => target.document.querySelector<HTMLElement>('[data-key="N"]')?.focus(),
    KeyS: toggleShade,
    KeyZ: () => void app.undo(),
  });
  const listener = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'k') frame.openPalette();
    else if (!command && event.key === '/' && !isTyping(event.target)) search(target, frame);
    else return;
    event.preventDefault();
  };
  target.addEventListener('keydown', listener);
  return () => {
    stopAlt();
    target.removeEventListener('keydown', listener);
  };
}

function search(target: Window, frame: Frame): void {
  frame.router.go({ place: 'clients' });
  // The field may be drawn only now.
  target.setTimeout(() => {
    const field = target.document.querySelector<HTMLInputElement>('input[type=search]');
    field?.focus();
    field?.select();
  });
}

function isTyping(element: EventTarget | null): boolean {
  return (
    element instanceof HTMLElement && element.closest('input, select, textarea, [contenteditable]') !== null
  );
}
