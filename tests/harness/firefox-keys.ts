/** WebDriver's code points for keys without a character. */
const NAMED: Readonly<Record<string, string>> = {
  Control: '\uE009',
  Shift: '\uE008',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F5: '\uE035',
  F6: '\uE036',
};

/** The key actions of `Control+Shift+K` and the like: all down in order, all up in reverse. */
export function chord(keys: string): object[] {
  const values = keys.split(/\+(?!$)/).map(codeOf);
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}

/** The key actions of a text, one character after the other. */
export function strokes(text: string): object[] {
  return [...text].flatMap((character) => chord(character === '\n' ? 'Enter' : character));
}

function codeOf(key: string): string {
  const value = NAMED[key] ?? key;
  if ([...value].length !== 1)
    throw new Error(`Unknown key "${key}"; add it to tests/harness/firefox-keys.ts`);
  return value;
}
