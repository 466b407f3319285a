import type { Language } from '../../i18n';

/** Each language in its own words, so that whoever needs it can read it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-TW': '繁體中文',
  'zh-CN': '简体中文',
};
