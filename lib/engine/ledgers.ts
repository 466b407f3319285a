import type * as Y from 'yjs';
import type { ClientId } from '../domain/ids';
import { ContentHash } from '../sync/replicate/content-hash';
import { contentMark } from '../sync/replicate/content-mark';
import { vectorOf } from '../sync/replicate/state-vector';
import type { Documents } from './documents';
import { digestOf, type LedgerDigest, readDigest } from './ledger-digest';
import type { LedgerTable } from './ledger-table';
import type { EnginePorts } from './ports';
import { RecordTable } from './record-table';

/** The part of a workspace that its ledgers work on. */
export interface LedgerHome {
  readonly documents: Documents;
  readonly ports: EnginePorts;
  readonly entry: LedgerTable<'entry'>;
  readonly interaction: LedgerTable<'interaction'>;
}

/**
 * The ledgers of a workspace, one document per UTC year. The present one is loaded at start (last year's too in
 * January to March); an older one is a digest until a view needs its records, so starting does not grow with age.
 */
export class Ledgers {
  readonly #digests = new Map<number, LedgerDigest>();
  readonly #loading = new Map<number, Promise<void>>();

  constructor(private readonly workspace: LedgerHome) {}

  /** Loads what is needed at start; digests of older years are read beside it. */
  async open(): Promise<void> {
    const { documents, ports } = this.workspace;
    const today = new Date(ports.now());
    const present = today.getUTCFullYear();
    const recent = today.getUTCMonth() < 3 ? [present, present - 1] : [present];
    const prefix = documents.nameOf('ledger-');
    const stored = (await ports.store.list(prefix))
      .map((name) => Number(name.slice(prefix.length)))
      .filter((year) => Number.isInteger(year));
    await Promise.all([
      ...recent.map((year) => this.load(year)),
      ...stored.filter((year) => !recent.includes(year)).map((year) => this.#openOld(year)),
    ]);
  }

  /** Years that exist only as a digest now. */
  get digested(): readonly number[] {
    return [...this.#digests.keys()]
      .filter((year) => !this.workspace.entry.years.has(year))
      .sort((a, b) => a - b);
  }

  /** The digests of years that are not loaded, to be added to what the loaded records say. */
  *digestsOf(client: ClientId): Generator<LedgerDigest> {
    for (const year of this.digested) {
      const digest = this.#digests.get(year);
      if (digest?.clients.has(client)) yield digest;
    }
  }

  /** `contentMark` of a ledger that is not loaded; undefined when that is not known. */
  markOf(year: number): string | undefined {
    return this.workspace.entry.years.has(year) ? undefined : this.#digests.get(year)?.mark;
  }

  /** The latest year, of those that are not loaded, in which one of these clients has records. */
  latestDigestOf(clients: readonly ClientId[]): number | undefined {
    return this.digested.findLast((year) => clients.some((id) => this.#digests.get(year)?.clients.has(id)));
  }

  /** Loads the ledger of a year; resolves at once when it is loaded. */
  load(year: number): Promise<void> {
    let loading = this.#loading.get(year);
    if (!loading) {
      loading = this.#load(year).catch((error: unknown) => {
        // Asked again, it is tried again.
        this.#loading.delete(year);
        throw error;
      });
      this.#loading.set(year, loading);
    }
    return loading;
  }

  async #load(year: number): Promise<void> {
    const { documents, entry, interaction, ports } = this.workspace;
    const { doc } = await documents.load(`ledger-${year}`);
    this.#digests.delete(year);
    entry.add(year, new RecordTable('entry', doc.getMap('entry'), 'uncached', ports.report));
    interaction.add(
      year,
      new RecordTable('interaction', doc.getMap('interaction'), 'uncached', ports.report),
    );
  }

  async #openOld(year: number): Promise<void> {
    const { documents, ports } = this.workspace;
    const bytes = await ports.store.digest(documents.nameOf(`ledger-${year}`));
    const digest = bytes && readDigest(bytes);
    if (digest && !digest.running) this.#digests.set(year, digest);
    else await this.load(year);
  }

  /** Writes a fresh digest beside every loaded ledger, so that it need not be loaded next time. */
  async keepDigests(): Promise<void> {
    const { documents, entry, interaction, ports } = this.workspace;
    const present = new Date(ports.now()).getUTCFullYear();
    for (const year of entry.years) {
      const entries = entry.year(year);
      const interactions = interaction.year(year);
      const stored = documents.loaded.find(({ name }) => name === documents.nameOf(`ledger-${year}`));
      if (!entries || !interactions || !stored) continue;
      // The present ledger is always loaded: nobody asks for its mark.
      const mark = year < present ? markOf(stored.doc, ports.report) : undefined;
      await stored.writeDigest(digestOf(entries, interactions, mark));
    }
  }
}

function markOf(doc: Y.Doc, report: (error: unknown) => void): string {
  const hash = new ContentHash(doc, report);
  try {
    return contentMark(vectorOf(doc), hash.value());
  } finally {
    hash.stop();
  }
}
