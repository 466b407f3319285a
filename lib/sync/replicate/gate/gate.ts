import * as Y from 'yjs';
import type { DeviceId } from '../../peer';
import type { SharedDocument } from '../shared-documents';
import type { Vector } from '../state-vector';
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

/** What the peers have said of themselves. */
export interface Witnesses {
  /** How far a device says its document goes; undefined when it can not be asked now. */
  announcedBy(device: DeviceId): Vector | undefined;
  /** The sender itself pushed operations of a replica of its own, up to this clock. */
  pushed(replica: number, clock: number): void;
}

/**
 * The one way for bytes of a teammate into a document: inspected in a worker, checked against the document, written to
 * the durable log, applied in one transaction. What is refused is quarantined with who sent it. Never rejects.
 */
export class Gate {
  constructor(private readonly ports: GatePorts) {}

  async pass(target: SharedDocument, entry: IncomingEntry, witnesses: Witnesses): Promise<Passed> {
    const { inspector, log, report } = this.ports;
    try {
      const inspected = await inspector.inspect(entry.updates);
      if (inspected.kind === 'refused') return await this.#refuse(entry, inspected.reason);
      const before = this.#check(target, entry, inspected.inspection, witnesses);
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

  #check(target: SharedDocument, entry: IncomingEntry, inspection: Inspection, witnesses: Witnesses): Fit {
    const { owners } = this.ports;
    const { from, origin } = entry;
    for (const [replica, , to] of inspection.spans) {
      const owner = owners.of(replica);
      if (origin === from) {
        if (owner !== from) return { kind: 'refused', reason: 'it speaks in the name of another device' };
        witnesses.pushed(replica, to);
      } else if (owner !== undefined && owner !== from) {
        if (origin !== undefined && owner !== origin)
          return { kind: 'refused', reason: 'it speaks in the name of another device' };
        // Its writer is here and has not said so: soon it will have, or somebody made it up.
        const announced = witnesses.announcedBy(owner)?.get(replica);
        const known = Y.getState(target.doc.store, replica);
        if (announced !== undefined && to > Math.max(announced, known)) return { kind: 'waiting' };
      }
    }
    return checkAgainstDocument(target.doc, inspection, entry.updates);
  }

  async #refuse(entry: IncomingEntry, reason: string): Promise<Passed> {
    await this.ports.log.quarantine({ ...entry, reason });
    return { kind: 'refused', reason };
  }
}
