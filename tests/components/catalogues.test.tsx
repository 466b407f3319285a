import { describe, expect, it } from 'vitest';
import {
  catalogues,
  type Language,
  type Message,
  type MessageKey,
  pickLanguage,
  translate,
} from '../../components/i18n';

const languages = Object.keys(catalogues) as Language[];
const keys = Object.keys(catalogues.en) as MessageKey[];

const forms = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(languages)('the catalogue of %s', (lang) => {
  it('has exactly the keys of English, in the same order', () => {
    expect(Object.keys(catalogues[lang])).toEqual(keys);
  });

  it('uses the same placeholders as English in every form', () => {
    for (const key of keys) {
      const wanted = placeholders(forms(catalogues.en[key]).at(-1) ?? '');
      for (const form of forms(catalogues[lang][key])) expect(placeholders(form), key).toEqual(wanted);
    }
  });

  it('has the plural forms its language needs, where English has them', () => {
    const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const key of keys) {
      if (typeof catalogues.en[key] === 'string') continue;
      expect(Object.keys(catalogues[lang][key]).sort(), key).toEqual([...needed].sort());
    }
  });

  it('leaves nothing empty', () => {
    for (const key of keys)
      for (const form of forms(catalogues[lang][key])) expect(form.trim(), key).not.toBe('');
  });
});

it('the Chinese catalogues are translated, each in its own script', () => {
  const same = keys.filter(
    (key) => forms(catalogues['zh-TW'][key]).at(-1) === forms(catalogues.en[key]).at(-1),
  );
  expect(same).toEqual(['app.name']);
  expect(JSON.stringify(catalogues['zh-TW'])).not.toMatch(/[们这还没发时标签笔关]/u);
  expect(JSON.stringify(catalogues['zh-CN'])).not.toMatch(/[們這還沒發時標籤筆關]/u);
});

it('a number chooses its plural form and is written the way of the language', () => {
  expect(translate('en', 'count.invoices', { n: 1 })).toBe('1 invoice');
  expect(translate('en', 'count.invoices', { n: 1234 })).toBe('1,234 invoices');
  expect(translate('zh-TW', 'count.invoices', { n: 1 })).toBe('1 張發票');
});

it.each([
  [['zh-Hant-HK', 'en'], 'zh-TW'],
  [['zh-TW'], 'zh-TW'],
  [['zh-Hans-SG'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['fr', 'zh-MO'], 'zh-TW'],
  [['fr'], 'en'],
  [[], 'en'],
] as const)('a browser that prefers %j is spoken to in %s', (preferences, lang) => {
  expect(pickLanguage(preferences)).toBe(lang);
});
