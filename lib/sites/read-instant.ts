/** Year first, however it is joined: 2026-05-13, 2026/5/13, 2026年5月13日. */
const yearFirst = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;
const clock = /(上午|下午|[ap]\.? ?m\.?)?\s*(?<!\d)(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?!\d)\s*([ap]\.? ?m)?/i;
const instantForm = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * The instant a page shows as text (epoch ms): ISO 8601 with its offset, else a date with its year and a time of day in
 * the zone of this browser, as a page shows it. undefined = something else ("yesterday", 3/4/2026): never a guess.
 *
 * @param language of the page, for the names of months; English ones are always known
 */
export function readInstant(shown: string, language = 'en'): number | undefined {
  const text = shown.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (instantForm.test(text)) return valid(Date.parse(text));
  const numbers = yearFirst.exec(text);
  const time = clock.exec(numbers ? text.replace(yearFirst, ' ') : text);
  if (!time) return undefined;
  const [whole, before = '', hour, minute, second = 0, after = ''] = time;
  const date = numbers
    ? { year: Number(numbers[1]), month: Number(numbers[2]) - 1, day: Number(numbers[3]) }
    : writtenDate(text.replace(whole, ' '), language);
  if (!date || date.month > 11) return undefined;
  const half = (before || after).toLowerCase();
  const late = half.startsWith('p') || half === '下午';
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (late ? 12 : 0);
  return valid(new Date(date.year, date.month, date.day, hours, Number(minute), Number(second)).getTime());
}

/** A date with the name of a month in it. */
function writtenDate(
  text: string,
  language: string,
): { year: number; month: number; day: number } | undefined {
  const lower = text.toLowerCase();
  const month = [...monthsOf(language), ...monthsOf('en')].find(([name]) => lower.includes(name))?.[1];
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  const days = text.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? [];
  if (month === undefined || year === undefined || days.length !== 1) return undefined;
  return { year: Number(year), month, day: Number(days[0]) };
}

const known = new Map<string, readonly (readonly [string, number])[]>();

/** Names of months in a language as they stand in dates, long ones first, each with its number from 0. */
function monthsOf(language: string): readonly (readonly [string, number])[] {
  let names = known.get(language);
  if (!names) {
    const forms = (['long', 'short'] as const).map(
      (month) => new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month }),
    );
    names = forms.flatMap((form) =>
      Array.from({ length: 12 }, (_, month) => {
        const parts = form.formatToParts(new Date(2026, month, 13));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        return [name.toLowerCase().replace(/\.$/, ''), month] as const;
      }).filter(([name]) => /\p{L}{2}/u.test(name)),
    );
    known.set(language, names);
  }
  return names;
}

/** A page may say anything of its language. */
function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function valid(instant: number): number | undefined {
  return Number.isNaN(instant) ? undefined : instant;
}
