/** What the harness asks of the page. */
export type ToPage =
  | { readonly kind: 'open'; readonly name: string }
  /** Edit from operation number `first` on, until killed. */
  | { readonly kind: 'edit'; readonly first: number };

/** What a stored document holds, as far as the plan writes it. */
export interface Contents {
  /** Operation numbers by key. */
  readonly values: Readonly<Record<string, number>>;
  readonly text: string;
  readonly damaged: number;
  readonly incomplete: boolean;
  readonly wiped: boolean;
}

/** What the page says. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'opened'; readonly contents: Contents }
  /** Operation `op` was promised to be on disk `ms` after it was made. */
  | { readonly kind: 'acknowledged'; readonly op: number; readonly ms: number }
  | { readonly kind: 'failed'; readonly message: string };
