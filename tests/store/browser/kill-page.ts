import * as Y from 'yjs';
import { openStoredDocument } from '../../../lib/store/open-stored-document';
import type { StoredDocument } from '../../../lib/store/stored-document';
import { perform } from './plan';
import type { Contents, FromPage, ToPage } from './protocol';

const socket = new WebSocket(`ws://${location.host}/`);
const say = (message: FromPage) => socket.send(JSON.stringify(message));
let opening: Promise<StoredDocument> | undefined;

socket.onopen = () => say({ kind: 'ready' });
socket.onmessage = ({ data }) => {
  const message: ToPage = JSON.parse(String(data));
  const done = message.kind === 'open' ? open(message.name) : edit(message.first);
  done.catch((error: unknown) => say({ kind: 'failed', message: String(error) }));
};

async function open(name: string): Promise<void> {
  opening = openStoredDocument(name, new Y.Doc(), {
    marker: {
      read: (key) => localStorage.getItem(key) !== null,
      write: (key) => localStorage.setItem(key, '1'),
    },
    report: (error) => say({ kind: 'failed', message: String(error) }),
  });
  say({ kind: 'opened', contents: contentsOf(await opening) });
}

/** Edits in bursts of one to thirty with pauses of up to 20 ms, folds and writes digests in between, until killed. */
async function edit(first: number): Promise<void> {
  const stored = await opening;
  if (!stored) throw new Error('nothing is being opened');
  let op = first;
  for (;;) {
    const burst = Math.random() < 0.2 ? 30 : 1;
    for (let count = 0; count < burst; count += 1) acknowledge(stored, op++);
    if (Math.random() < 0.01)
      stored.compact().catch((error) => say({ kind: 'failed', message: String(error) }));
    if (Math.random() < 0.01) await stored.writeDigest(new Uint8Array(1000));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
  }
}

function acknowledge(to: StoredDocument, op: number): void {
  const began = performance.now();
  perform(to.doc, op);
  const committed = to
    .committed()
    .then(() => say({ kind: 'acknowledged', op, ms: performance.now() - began }));
  committed.catch((error: unknown) => say({ kind: 'failed', message: String(error) }));
}

function contentsOf({ doc, damaged, incomplete, wiped }: StoredDocument): Contents {
  const values = Object.fromEntries(
    [...doc.getMap<{ op: number }>('values').entries()].map(([key, { op }]) => [key, op]),
  );
  return { values, text: doc.getText('text').toString(), damaged: damaged.length, incomplete, wiped };
}
