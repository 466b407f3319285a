/** A part of the origin's storage with databases of its own (Storage Buckets API; Chromium 122, not Firefox). */
interface StorageBucket {
  readonly indexedDB: IDBFactory;
}

interface StorageBucketManager {
  open(
    name: string,
    options?: { durability?: 'strict' | 'relaxed'; persisted?: boolean },
  ): Promise<StorageBucket>;
}

interface Navigator {
  readonly storageBuckets?: StorageBucketManager;
}
