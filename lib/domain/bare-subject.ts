const prefix =
  /^\s*(?:re|aw|antw|sv|vs|odp|res|rif|fwd?|wg|tr|rv|vl|回复|回覆|答复|答覆|转发|轉寄|返信|転送)\s*(?:\[\d+\])?\s*[:：]\s*/i;

/** What a conversation is about, however often it was answered and forwarded. `bareSubject('RE: AW: Oven')` is `oven`. */
export function bareSubject(subject: string): string {
  let rest = subject.normalize('NFKC');
  for (let match = prefix.exec(rest); match; match = prefix.exec(rest)) rest = rest.slice(match[0].length);
  return rest.trim().toLowerCase();
}
