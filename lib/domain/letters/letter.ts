/** The letters there are; a reminder by stage. */
export const LETTERS = [
  'part-warm',
  'part-neutral',
  'part-blunt',
  'price-rise',
  'change-order',
  'boundary',
  'reminder-1',
  'reminder-2',
  'reminder-3',
] as const;
export type LetterKind = (typeof LETTERS)[number];

/** What a letter is filled with. */
export const LETTER_FIELDS = [
  'name',
  'client',
  'lastDay',
  'handover',
  'alternatives',
  'refund',
  'why',
  'oldRate',
  'newRate',
  'from',
  'request',
  'price',
  'what',
  'rule',
  'invoice',
  'amount',
  'due',
  'days',
  'deadline',
  'us',
] as const;
export type LetterField = (typeof LETTER_FIELDS)[number];
export type LetterValues = Readonly<Partial<Record<LetterField, string>>>;

export interface LetterText {
  readonly subject: string;
  /** Paragraphs with a blank line between them; one that begins with `{?field}` goes where that field is empty. */
  readonly body: string;
}

/** A letter of a kind with its fields filled in. */
export interface FilledLetter extends LetterText {
  /** Fields without a value, in the order of `LETTER_FIELDS`: as long as there is one, it must not leave. */
  readonly missing: readonly LetterField[];
}

const OPTIONAL = /^\{\?(\w+)\}/;

/** The fields of a letter in the order of `LETTER_FIELDS`, and whether it can do without. */
export function fieldsOf({
  subject,
  body,
}: LetterText): { readonly field: LetterField; readonly optional: boolean }[] {
  const optional = new Set([...body.matchAll(/\{\?(\w+)\}/g)].map(([, name]) => name));
  const named = new Set([...`${subject}\n${body}`.matchAll(/\{\??(\w+)\}/g)].map(([, name]) => name));
  return LETTER_FIELDS.filter((field) => named.has(field)).map((field) => ({
    field,
    optional: optional.has(field),
  }));
}

/** Fills a letter in one pass, so that a value that looks like a field stays what it is. Empty fields stay visible. */
export function fillLetter(letter: LetterText, values: LetterValues): FilledLetter {
  const valueOf = (name: string | undefined) => values[name as LetterField]?.trim() ?? '';
  const missing = new Set<LetterField>();
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = valueOf(name);
      if (value === '') missing.add(name as LetterField);
      return value === '' ? whole : value;
    });
  const paragraphs = letter.body.split('\n\n').filter((words) => {
    const needs = OPTIONAL.exec(words);
    return !needs || valueOf(needs[1]) !== '';
  });
  const subject = fill(letter.subject).replace(/\s+/g, ' ');
  const body = paragraphs.map((words) => fill(words.replace(OPTIONAL, ''))).join('\n\n');
  return { subject, body, missing: LETTER_FIELDS.filter((field) => missing.has(field)) };
}

/** Which reminder fits an invoice that is so many days over. */
export function reminderFor(daysOver: number): LetterKind {
  if (daysOver <= 14) return 'reminder-1';
  return daysOver <= 45 ? 'reminder-2' : 'reminder-3';
}
