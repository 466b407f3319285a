/** What updates contain, as far as it can be told without the document they are for. Plain data: it crosses a worker. */
export interface Inspection {
  /** Operations brought along, in the order of the updates: replica, first clock, clock after the last. */
  readonly spans: readonly (readonly [replica: number, from: number, to: number])[];
  /** Operations built upon: the last one needed of each replica. */
  readonly needs: readonly (readonly [replica: number, clock: number])[];
  /** Operations deleted: replica, first clock, clock after the last. */
  readonly deletes: readonly (readonly [replica: number, from: number, to: number])[];
}

export type Inspected =
  | { readonly kind: 'inspected'; readonly inspection: Inspection }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Looks at updates of a teammate where they can do no harm: in a worker that is ended when it does not answer in time.
 * Never rejects; what can not be inspected is refused.
 */
export interface Inspector {
  inspect(updates: readonly Uint8Array[]): Promise<Inspected>;
}
