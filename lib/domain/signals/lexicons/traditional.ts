import type { Lexicon } from '../lexicon';
import { traditionalCharacters } from './traditional-characters';

/** What clients in Taiwan and Hong Kong write besides what `chinese` knows. */
export const traditional: Lexicon = {
  language: 'zh-hant',
  fold: traditionalCharacters,
  spaced: false,
  words: {},
  negation: '唔使|唔好|毋須',
  kinds: {
    discount: { phrases: { less: '殺價|凹單|折讓|優惠碼|(平|減)(啲|少少|返)|計平|有冇~(折|平|優惠)' } },
    refund: { phrases: { back: '(退|俾|畀|還)返~錢|回水|(攞|拎)返~錢' } },
    scope: { phrases: { more: '追加|加碼|(改|加|整|做)多(一|兩|幾|少少|啲)' } },
    free_work: { phrases: { free: '免錢|唔使錢|唔收錢|佛心|包埋|送埋' } },
    dispute: { phrases: { wrong: '(計|收)(錯|多咗)|數目~(唔啱|不對)|冇(買|叫|訂)過' } },
    rush: { phrases: { fast: '趕件|(儘|盡)速|快啲|即刻(要|做|畀|俾|改)|速件|(趕|等)住' } },
    hostile: { phrases: { scold: '客訴|有冇搞錯|呃(人|錢|我)|靠北|太扯|唬爛' } },
  },
};
