/** The live query about the ways between devices besides signaling servers. */
export interface WayQueries {
  ways: { args: Record<string, never>; result: WaysView };
}

export interface WaysView {
  /** The exchange of codes that is going on. */
  readonly code: CodeView | undefined;
}

/**
 * Two people connect with two codes, over any chat. `offered`: give `text` to the other person and paste what they give
 * back. `answered`: give `text` back to them. `met`: the connection stands.
 */
export type CodeView =
  | { readonly step: 'making' | 'connecting' | 'open' }
  | { readonly step: 'offered' | 'answered'; readonly text: string; readonly expires: number }
  | { readonly step: 'met'; readonly name: string }
  | { readonly step: 'failed'; readonly why: 'expired' | 'no-way' | 'not-let-in' | 'lost' };
