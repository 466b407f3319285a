/** The few words of the page that a reader must not rely on. */
const WORDS = {
  en: { me: 'me', to: 'to', inbox: 'Inbox', account: 'Demo account' },
  fr: { me: 'moi', to: 'à', inbox: 'Boîte de réception', account: 'Compte de démonstration' },
  'zh-TW': { me: '我', to: '寄給', inbox: '收件匣', account: '示範帳戶' },
} as const;

export type Words = (typeof WORDS)[keyof typeof WORDS];

/** The words for `?hl=`; English for every other language. */
export function wordsFor(search: string): Words {
  const wanted = new URLSearchParams(search).get('hl');
  return wanted === 'fr' || wanted === 'zh-TW' ? WORDS[wanted] : WORDS.en;
}
