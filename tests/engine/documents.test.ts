import { expect, test } from 'vitest';
import { Documents } from '../../lib/engine/documents';
import { MemoryStore } from './memory-store';

test('a document that two ask for at the same time is opened once', async () => {
  const documents = new Documents(new MemoryStore(), 'main');
  const opened: string[] = [];
  documents.opened.subscribe((kind) => opened.push(kind));
  const [one, other] = await Promise.all([documents.load('ledger-2024'), documents.load('ledger-2024')]);
  expect(one).toBe(other);
  expect(opened).toEqual(['ledger-2024']);
  await documents.close();
});

test('a document that did not open is tried again when it is asked for again', async () => {
  const store = new MemoryStore();
  let broken = true;
  const documents = new Documents(
    {
      open: (name, doc) => (broken ? Promise.reject(new Error('locked')) : store.open(name, doc)),
      list: (prefix) => store.list(prefix),
      digest: (name) => store.digest(name),
      remove: (name) => store.remove(name),
    },
    'main',
  );
  await expect(Promise.all([documents.load('book'), documents.load('book')])).rejects.toThrow('locked');
  broken = false;
  expect((await documents.load('book')).name).toBe('main:book');
  await documents.close();
});
