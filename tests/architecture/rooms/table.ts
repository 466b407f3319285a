/** What the files of one room may import, besides each other. */
export interface Room {
  /** Folder of the room, from the root of the repository. */
  readonly folder: string;
  /** Other rooms, by name. */
  readonly rooms: readonly string[];
  /** npm packages of the room's own trade. */
  readonly packages: readonly string[];
}

/**
 * Who may import whom. CONTRIBUTING.md shows the same table (a test compares them): bend it where real code asks for
 * it, both in one commit, and say why there.
 */
export const rooms: Readonly<Record<string, Room>> = {
  domain: { folder: 'lib/domain', rooms: [], packages: ['valibot'] },
  sites: { folder: 'lib/sites', rooms: ['domain'], packages: [] },
  store: { folder: 'lib/store', rooms: ['domain', 'platform'], packages: ['yjs'] },
  sync: {
    folder: 'lib/sync',
    rooms: ['domain', 'platform'],
    packages: ['yjs', 'y-protocols', 'valibot', '@nats-io/nats-core', '@nats-io/jetstream'],
  },
  engine: {
    folder: 'lib/engine',
    rooms: ['domain', 'store', 'sync'],
    packages: ['yjs', 'rxjs', 'valibot'],
  },
  bridge: { folder: 'lib/bridge', rooms: ['domain', 'platform', 'engine'], packages: ['valibot'] },
  platform: { folder: 'lib/platform', rooms: ['domain'], packages: ['wxt'] },
  components: {
    folder: 'components',
    rooms: ['domain', 'bridge'],
    packages: ['preact', '@preact/signals', 'lucide-preact', 'papaparse', 'uqr'],
  },
  entrypoints: {
    folder: 'entrypoints',
    rooms: ['domain', 'sites', 'store', 'sync', 'engine', 'bridge', 'platform', 'components'],
    packages: ['wxt', 'preact', '@preact/signals'],
  },
};

/** Where a room may look only at the types of certain modules of another room. */
export const typesOnly: readonly {
  readonly from: string;
  readonly to: string;
  readonly modules: readonly string[];
}[] = [
  {
    from: 'bridge',
    to: 'engine',
    modules: [
      'lib/engine/query-types.ts',
      'lib/engine/command-types.ts',
      'lib/engine/time-query-types.ts',
      'lib/engine/team-query-types.ts',
      'lib/engine/team-command-types.ts',
      'lib/engine/way-query-types.ts',
      'lib/engine/way-command-types.ts',
      'lib/engine/charge-types.ts',
      'lib/engine/backup-types.ts',
      'lib/engine/feed-query-types.ts',
      'lib/engine/import/import-types.ts',
      'lib/engine/money-query-types.ts',
      'lib/engine/recipe-query-types.ts',
      'lib/engine/review-types.ts',
      'lib/engine/jar-types.ts',
      'lib/engine/score-query-types.ts',
      'lib/engine/request-types.ts',
      'lib/engine/refusal-reason.ts',
    ],
  },
  { from: 'components', to: 'bridge', modules: ['lib/bridge/contract.ts'] },
];
