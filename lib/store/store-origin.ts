/** The origin of the one transaction that brings the stored rows of `name` into its document. */
export class StoreOrigin {
  constructor(readonly name: string) {}
}
