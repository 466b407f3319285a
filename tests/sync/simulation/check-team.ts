import * as Y from 'yjs';
import type { SimulatedTeam } from './simulated-team';
import { totalsOf } from './time-model';

/** Looks at every device for what must be true after all have met; faults go to the team's list. */
export async function checkTeam(team: SimulatedTeam): Promise<void> {
  const { devices, faults, ledger, model } = team;
  const kinds = new Set<string>();
  for (const { version } of devices) {
    for (const kind of await version.documents.stored()) if (kind !== 'private') kinds.add(kind);
  }
  const firsts = new Map<string, string>();
  for (const { name, version } of devices) {
    for (const kind of kinds) {
      const doc = await version.doc(kind);
      if (doc.store.pendingStructs || doc.store.pendingDs) faults.push(`${name} waits in ${kind}`);
      const shown = everythingIn(doc);
      const first = firsts.get(kind);
      if (first === undefined) firsts.set(kind, shown);
      else if (first !== shown) faults.push(`${name} shows another ${kind} than ${devices[0]?.name}`);
      for (const other of devices) {
        const secret = `secret-of-${other.name}`;
        if (shown.includes(secret)) faults.push(`${name} has a private note of ${other.name} in ${kind}`);
      }
    }
    const entries = await version.readEntries();
    for (const [id, wanted] of model.entries) {
      const read = entries.get(id);
      if (!read) faults.push(`${name} lost ${id}`);
      else if (JSON.stringify(read) !== JSON.stringify({ ...read, ...wanted })) {
        faults.push(`${name} reads ${JSON.stringify(read)} for ${id}, not ${JSON.stringify(wanted)}`);
      }
    }
    const [read, wanted] = [totalsOf(entries.values()), model.totals].map((totals) => JSON.stringify(totals));
    if (read !== wanted) faults.push(`${name} adds up to ${read}, not ${wanted}`);
    const book = await version.doc('book');
    for (const id of ledger.noteIds) if (!book.getMap('note').has(id)) faults.push(`${name} lost ${id}`);
    for (const pair of ledger.addresses) {
      if (!book.getMap('contactAddress').has(pair)) faults.push(`${name} lost the address ${pair}`);
    }
    for (const [place, json] of ledger.foreign) {
      const [map = '', key = ''] = place.split(' ');
      const found = JSON.stringify(book.getMap(map).get(key));
      if (found !== json) faults.push(`${name} has ${found} at ${place}, not ${json}`);
    }
  }
}

/** Everything that can be seen in a document, in one order, and how far each replica has come. */
function everythingIn(doc: Y.Doc): string {
  const roots = [...doc.share].map(([name, type]): [string, unknown] => {
    const map = [...type._map]
      .filter(([, item]) => !item.deleted)
      .map(([key, item]): [string, unknown] => [key, plain(item.content.getContent().at(-1))])
      .sort(([a], [b]) => (a < b ? -1 : 1));
    let list = '';
    for (let item = type._start; item; item = item.right) {
      if (!item.deleted) list += item.content.getContent().map(plain).join('');
    }
    return [name, [map, list]];
  });
  const shown = roots.filter(([, value]) => JSON.stringify(value) !== '[[],""]');
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  return JSON.stringify([shown.sort(([a], [b]) => (a < b ? -1 : 1)), vector]);
}

function plain(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.toJSON() : value;
}
