/** What a page of ours may ask of the lesson in a tab. */
export type TeachWord = 'start' | 'address' | 'stop';

const words: readonly TeachWord[] = ['start', 'address', 'stop'];

export interface TeachAsked {
  readonly teach: TeachWord;
  /** Left out by the sidebar inside a page: the browser says which tab it is in. */
  readonly tabId?: number | undefined;
}

/** The word in a message; undefined = it is something else. */
export function teachAsked(message: unknown): TeachAsked | undefined {
  const { teach, tabId } = { ...(message as Partial<TeachAsked> | null) };
  const word = words.find((one) => one === teach);
  return word && { teach: word, tabId: typeof tabId === 'number' ? tabId : undefined };
}
