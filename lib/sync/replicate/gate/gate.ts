import * as Y from 'yjs';
import type { SharedDocument } from '../shared-documents';
import { SyncOrigin } from '../sync-origin';
import { bringsNews } from './brings-news';
import { checkAgainstDocument, type Fit } from './check-against-document';
import type { IncomingEntry, IncomingLog } from './incoming-log';
import type { Inspection, Inspector } from './inspection';
import type { ReplicaOwners } from './replica-owners';

export interface GatePorts {
  readonly inspector: Inspector;
  readonly log: IncomingLog;
  readonly owners: ReplicaOwners;
  readonly report: (error: unknown) => void;
}

/** `applied`: it is in the document, not yet necessarily on disk. `waiting`: nothing was changed, ask for what lacks. */
export type Passed = Fit | { readonly kind: 'applied' };

/**
 * The one way for bytes of a teammate into a document: inspected in a worker, checked against the document, written to
 * the durable log, applied in one transaction. What is refused is quarantined with who sent it. Never rejects.
 */
export class Gate {
  constructor(private readonly ports: GatePorts) {}

  async pass(target: SharedDocument, entry: IncomingEntry): Promise<Passed> {
    const { inspector, log, report } = this.ports;
    try {
      const inspected = await inspector.inspect(entry.updates);
      if (inspected.kind === 'refused') return await this.#refuse(entry, inspected.reason);
      const before = this.#check(target, entry, inspected.inspection);
      if (before.kind === 'refused') return await this.#refuse(entry, before.reason);
      if (before.kind === 'waiting') return before;
      if (!bringsNews(target.doc, inspected.inspection)) return { kind: 'applied' };
      await log.append(entry);
      // The document may have gone on while the log was written; it only ever has more.
      const { doc } = target;
      doc.transact(() => {
        for (const update of entry.updates) Y.applyUpdate(doc, update);
      }, new SyncOrigin(entry.from, entry.origin));
      return { kind: 'applied' };
    } catch (error) {
      report(error);
      return { kind: 'refused', reason: 'it could not be taken in' };
    }
  }

  #check(target: SharedDocument, entry: IncomingEntry, inspection: Inspection): Fit {
    const { owners } = this.ports;
    if (entry.origin !== undefined) {
      for (const [replica] of inspection.spans) {
        const owner = owners.of(replica);
        const direct = entry.origin === entry.from;
        if (direct ? owner !== entry.origin : owner !== undefined && owner !== entry.origin) {
          return { kind: 'refused', reason: 'it speaks in the name of another device' };
        }
      }
    }
    return checkAgainstDocument(target.doc, inspection, entry.updates);
  }

  async #refuse(entry: IncomingEntry, reason: string): Promise<Passed> {
    await this.ports.log.quarantine({ ...entry, reason });
    return { kind: 'refused', reason };
  }
}
