/** The actions behind Alt + a letter, by `KeyboardEvent.code`, because Alt types other characters on a Mac. */
export type AltKeys = Readonly<
  Partial<Record<'KeyT' | 'KeyN' | 'KeyR' | 'KeyS' | 'KeyZ' | 'KeyK', () => void>>
>;

/** Runs an action when its key is pressed anywhere on this page. Returns the function that stops listening. */
export function listenToKeys(target: Window, keys: AltKeys): () => void {
  const listener = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    const run = keys[event.code as keyof AltKeys];
    if (!run) return;
    event.preventDefault();
    run();
  };
  target.addEventListener('keydown', listener);
  return () => target.removeEventListener('keydown', listener);
}

/** Calls `run` on Escape anywhere on the page, unless something nearer has used it. */
export function onEscape(target: Window, run: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) run();
  };
  target.addEventListener('keydown', press);
  return () => target.removeEventListener('keydown', press);
}
