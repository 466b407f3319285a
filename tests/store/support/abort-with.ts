/** Aborts a transaction as the browser does, with `error` as its reason; one that is over stays as it is. */
export function abortWith(transaction: IDBTransaction, error: string): void {
  try {
    transaction.abort();
    Object.defineProperty(transaction, 'error', { value: new DOMException('injected', error) });
  } catch (over) {
    if (!(over instanceof DOMException)) throw over;
  }
}
