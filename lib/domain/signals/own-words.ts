/** Where mail programs put the message that is answered or forwarded: below the answer. */
const EARLIER_MESSAGE =
  /^(?:-{2,} ?(?:original message|forwarded message|原始邮件|原始郵件|转发邮件|轉寄郵件)|_{10,}$|on .{6,120} wrote:$|.{4,80}[写寫]道[:：]$|(?:from|发件人|寄件者|寄件人|發件人)[:：].+\n\S{1,12}[:：])/im;
const QUOTED_LINE = /^[>|].*$/gm;

/** A message without the earlier messages it quotes: those words are somebody else's. */
export function ownWords(text: string): string {
  const start = text.search(EARLIER_MESSAGE);
  return (start < 0 ? text : text.slice(0, start)).replace(QUOTED_LINE, '');
}
