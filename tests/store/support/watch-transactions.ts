import { IDBDatabase as FakeDatabase } from 'fake-indexeddb';

export interface SeenTransaction {
  readonly mode: IDBTransactionMode | undefined;
  readonly durability: IDBTransactionDurability | undefined;
}

/** Notes how every transaction is asked for, until `stop`. */
export function watchTransactions(): { readonly seen: SeenTransaction[]; stop(): void } {
  const seen: SeenTransaction[] = [];
  const original = FakeDatabase.prototype.transaction;
  FakeDatabase.prototype.transaction = function (stores, mode, options) {
    seen.push({ mode, durability: options?.durability });
    return original.call(this, stores, mode, options);
  };
  return {
    seen,
    stop: () => {
      FakeDatabase.prototype.transaction = original;
    },
  };
}
