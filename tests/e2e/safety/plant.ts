import { CANARY, CANARY_AMOUNT } from './canaries';
import type { Scene } from './scene';

/** Puts a canary into everything that can be known of a client; its score then rests on some of them. */
export async function plantCanaries({ engine, clientId }: Scene): Promise<void> {
  const changes = { name: CANARY.client, banner: CANARY.banner, industry: CANARY.industry };
  await engine.send('edit', { type: 'client', id: clientId, changes });
  await engine.send('addNote', { clientId, text: CANARY.note, private: false });
  await engine.send('addNote', { clientId, text: CANARY.privateNote, private: true });
  await engine.send('editBrief', { clientId, text: CANARY.brief, base: '' });
  await engine.send('setTag', { clientId, tag: { name: CANARY.tag }, on: true });
  await engine.send('create', { type: 'contact', fields: { clientId, name: CANARY.contact } });
  await engine.send('create', {
    type: 'invoice',
    fields: {
      clientId,
      number: CANARY.invoice,
      issued: '2026-01-02',
      due: '2026-01-16',
      amount: CANARY_AMOUNT,
      currency: 'EUR',
    },
  });
  await engine.send('create', {
    type: 'request',
    fields: { clientId, on: '2026-10-01', kind: 'dispute', note: CANARY.request },
  });
}
