/** The names of the databases that start with `prefix`, in order. */
export async function listStoredDocuments(
  prefix: string,
  options: { readonly indexedDB?: IDBFactory } = {},
): Promise<readonly string[]> {
  const databases = await (options.indexedDB ?? globalThis.indexedDB).databases();
  return databases.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : [])).sort();
}
