import type { LetterKind, LetterText } from '../../../lib/domain/letters/letter';
import en from '../../../locales/letters/en.json';
import zhCN from '../../../locales/letters/zh-CN.json';
import zhTW from '../../../locales/letters/zh-TW.json';
import type { Language } from '../../i18n';

/** Every letter in every language; the language of a letter is the client's, not that of the screen. */
export const letterTexts: Readonly<Record<Language, Readonly<Record<LetterKind, LetterText>>>> = {
  en,
  'zh-TW': zhTW,
  'zh-CN': zhCN,
};
