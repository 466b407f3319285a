const BUCKET = 'worthwhile-mirror';
const SUFFIX = '~mirror';

/**
 * Where the mirror lives: in a storage bucket of its own, if the browser has them, since Chromium keeps all databases of
 * an origin in one log and throws all of them away when that log is torn; else beside the document.
 */
export async function mirrorPlace(beside: IDBFactory): Promise<IDBFactory> {
  try {
    const options = { durability: 'strict', persisted: true } as const;
    const bucket = await globalThis.navigator?.storageBuckets?.open(BUCKET, options);
    return bucket?.indexedDB ?? beside;
  } catch {
    return beside;
  }
}

export function mirrorName(name: string): string {
  return name + SUFFIX;
}

/** The name of the document that a database belongs to, be it the document's own or its mirror. */
export function documentName(database: string): string {
  return database.endsWith(SUFFIX) ? database.slice(0, -SUFFIX.length) : database;
}
