const APOSTROPHE = /['’‘ʼ`´]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A text as phrases are written: NFKC, lower case, "don't" as "dont", without invisible characters. */
export function plainText(text: string): string {
  return text.replace(APOSTROPHE, '').replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
}
