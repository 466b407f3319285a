import * as Y from 'yjs';
import { durableStore } from '../../../entrypoints/offscreen/durable-store';
import { takeBytes } from './bytes';

/** Puts a document and its digest into the real store of this origin. */
export async function seedDocument(name: string, digest: number): Promise<void> {
  const bytes = takeBytes();
  const doc = new Y.Doc();
  const stored = await durableStore(console.error).open(name, doc);
  Y.applyUpdate(doc, bytes.subarray(0, bytes.length - digest));
  await stored.committed();
  if (digest > 0) await stored.writeDigest(bytes.slice(bytes.length - digest));
  await stored.close();
  doc.destroy();
}
