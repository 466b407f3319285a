import './key-hint.css';

const mac = /mac|iphone|ipad/i.test(navigator.platform);

/** `Alt T`, or `⌥T` on a Mac. */
export function keyName(letter: string): string {
  return mac ? `⌥${letter}` : `Alt ${letter}`;
}

/** The value of `aria-keyshortcuts` for Alt + a letter. */
export function keyShortcut(letter: string): string {
  return `Alt+${letter}`;
}

/** The key of an action, shown beside it; the action itself carries `aria-keyshortcuts`. */
export function KeyHint({ letter }: { readonly letter: string }) {
  return (
    <kbd class="key-hint" aria-hidden>
      {keyName(letter)}
    </kbd>
  );
}
