import { computed, signal } from '@preact/signals';
import en from '../locales/en.json';
import zhCN from '../locales/zh-CN.json';
import zhTW from '../locales/zh-TW.json';

/** One text, or one per plural category of its language (`Intl.PluralRules`), chosen by the parameter `n`. */
export type Message = string | { readonly other: string; readonly one?: string };
export type MessageKey = keyof typeof en;
export type Language = 'en' | 'zh-TW' | 'zh-CN';
export type LanguageSetting = 'auto' | Language;
export type Params = Readonly<Record<string, string | number>>;

export const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, Message>>>> = {
  en,
  'zh-TW': zhTW,
  'zh-CN': zhCN,
};

/** What the person chose; `auto` follows the browser. */
export const languageSetting = signal<LanguageSetting>('auto');

/** The language every text is shown in. Components that call `t` or a formatter follow it by themselves. */
export const language = computed<Language>(() =>
  languageSetting.value === 'auto'
    ? pickLanguage(navigator.languages ?? [navigator.language])
    : languageSetting.value,
);

/** The best of our languages for a list of preferences (BCP 47, best first); `en` when none fits. */
export function pickLanguage(preferences: readonly string[]): Language {
  for (const preference of preferences) {
    const lower = preference.toLowerCase();
    if (/^zh-(tw|hk|mo|hant)/.test(lower)) return 'zh-TW';
    if (lower.startsWith('zh')) return 'zh-CN';
    if (lower.startsWith('en')) return 'en';
  }
  return 'en';
}

/** The text of `key` in the present language; numbers are formatted, `n` chooses the plural form. */
export function t(key: MessageKey, params: Params = {}): string {
  return translate(language.value, key, params);
}

/** The text of `key` in a given language. A parameter without a value stays visible as `{name}`. */
export function translate(lang: Language, key: MessageKey, params: Params = {}): string {
  const message = catalogues[lang][key];
  const { n } = params;
  const one = typeof message === 'object' && typeof n === 'number' && pluralRules(lang).select(n) === 'one';
  const text = typeof message === 'string' ? message : ((one ? message.one : undefined) ?? message.other);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? numberFormat(lang).format(value) : value;
  });
}

const rules = new Map<Language, Intl.PluralRules>();
function pluralRules(lang: Language): Intl.PluralRules {
  let made = rules.get(lang);
  if (!made) rules.set(lang, (made = new Intl.PluralRules(lang)));
  return made;
}

const numbers = new Map<Language, Intl.NumberFormat>();
function numberFormat(lang: Language): Intl.NumberFormat {
  let made = numbers.get(lang);
  if (!made) numbers.set(lang, (made = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 })));
  return made;
}
