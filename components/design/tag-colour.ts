/** Dots that keep 3:1 against both backgrounds, light and dark. */
const palette = {
  violet: '#7a4ff0',
  blue: '#1f7ae0',
  teal: '#0e8f8a',
  green: '#2b9348',
  amber: '#c77700',
  orange: '#dd6b20',
  red: '#d93a3a',
  pink: '#d23f8c',
  grey: '#78828e',
} as const;

export const tagColours = Object.keys(palette);

/** A CSS colour for what is stored with a tag: one of our names, `#rrggbb`, or grey for anything else. */
export function tagColour(stored: string): string {
  if (isOurs(stored)) return palette[stored];
  return /^#[0-9a-f]{6}$/i.test(stored) ? stored : palette.grey;
}

function isOurs(stored: string): stored is keyof typeof palette {
  return Object.hasOwn(palette, stored);
}
