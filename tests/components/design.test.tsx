import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Gauge } from '../../components/design/gauge';
import { initials } from '../../components/design/initials';
import { InlineEdit } from '../../components/design/inline-edit';
import { tagColour, tagColours } from '../../components/design/tag-colour';
import { formatShortDate } from '../../components/format/date';
import { formatMoney, formatMoneys } from '../../components/format/money';
import { formatSigned } from '../../components/format/number';
import { languageSetting } from '../../components/i18n';

afterEach(() => {
  cleanup();
  languageSetting.value = 'auto';
});

it.each([
  ['Boulangerie Martin', 'BM'],
  ['ana@x.example', 'A'],
  ['王小明', '王'],
  ['Élodie', 'É'],
  ['  ', '?'],
  ['<script>', 'S'],
  ['👩‍🍳 Bakery', 'B'],
])('the initials of %s are %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

it('only our colours and plain hex reach a style; anything else is grey', () => {
  for (const name of tagColours) expect(tagColour(name)).toMatch(/^#[0-9a-f]{6}$/);
  expect(tagColour('#AABBCC')).toBe('#AABBCC');
  expect(tagColour('url(https://evil.example)')).toBe(tagColour('grey'));
  expect(tagColour('constructor')).toBe(tagColour('grey'));
});

function edit(props: Partial<Parameters<typeof InlineEdit>[0]> = {}) {
  const saved: string[] = [];
  const screen = render(
    <InlineEdit
      value="old"
      label="name"
      placeholder="none"
      onCommit={(value) => saved.push(value)}
      {...props}
    />,
  );
  const open = async () => {
    fireEvent.click(screen.getByRole('button'));
    return (await screen.findByRole('textbox')) as HTMLInputElement;
  };
  return { saved, open, ...screen };
}

it('an edit in place saves once on Enter, although the field is left too', async () => {
  const { saved, open } = edit();
  const field = await open();
  fireEvent.input(field, { target: { value: ' new ' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.blur(field);
  expect(saved).toEqual(['new']);
});

it('leaving saves, Escape and an unchanged value do not, and the keyboard comes back', async () => {
  const { saved, open, getByRole } = edit();
  fireEvent.keyDown(await open(), { key: 'Escape' });
  await waitFor(() => expect(document.activeElement).toBe(getByRole('button')));
  fireEvent.blur(await open());
  expect(saved).toEqual([]);
  const field = await open();
  fireEvent.input(field, { target: { value: 'left' } });
  fireEvent.blur(field);
  expect(saved).toEqual(['left']);
});

it('an empty value restores the old one unless the field may be cleared', async () => {
  for (const clearable of [false, true]) {
    const { saved, open, unmount } = edit({ clearable });
    const field = await open();
    fireEvent.input(field, { target: { value: '  ' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(saved).toEqual(clearable ? [''] : []);
    unmount();
  }
});

it('the gauge says in words what it shows', () => {
  const { getByRole } = render(<Gauge value={62} range={[50, 70]} label="62 of 100" />);
  expect(getByRole('img').getAttribute('aria-label')).toBe('62 of 100');
});

it.each([
  ['en', 124_000, 'EUR', '€1,240'],
  ['en', 1250, 'EUR', '€12.50'],
  ['en', 500, 'JPY', '¥500'],
  ['zh-TW', 124_000, 'EUR', '€1,240'],
] as const)('in %s %i minor units of %s read %s', (lang, minor, currency, text) => {
  languageSetting.value = lang;
  expect(formatMoney({ minor, currency })).toBe(text);
});

it('amounts of several currencies are never added up', () => {
  languageSetting.value = 'en';
  expect(
    formatMoneys([
      { minor: 100, currency: 'EUR' },
      { minor: 200, currency: 'USD' },
    ]),
  ).toBe('€1 + $2');
});

it('signs are typographic and zero has none', () => {
  expect([9, -3, 0].map((value) => formatSigned(value))).toEqual(['+9', '−3', '0']);
});

it('a date shows its year only when it is another one', () => {
  languageSetting.value = 'en';
  const now = Date.UTC(2026, 10, 20);
  expect(formatShortDate('2026-11-12', now)).toBe('Nov 12');
  expect(formatShortDate('2024-11-12', now)).toBe('Nov 12, 2024');
});
