import { type ClientId, makeId } from '../../../lib/domain/ids';
import type { FakeViews } from '../fake-engine';
import { id, martin } from './sample-card';

const born = {
  createdAt: Date.now() - 3_600_000,
  createdBy: id('member', 'ana'),
  clientId: martin.client.id,
};

/** A refund found in the mail beside, a request without an answer, a change order, and somebody who waits. */
export const sampleRequests: FakeViews = {
  requestKey: { at: undefined },
  requests: ({ clientId }: { clientId: ClientId }) =>
    clientId !== martin.client.id
      ? { finds: [], open: [] }
      : {
          finds: [
            {
              kind: 'refund',
              message: '0f'.repeat(16),
              reference: '1e'.repeat(16),
              on: '2026-05-12',
              phrases: ['en.refund.ask'],
            },
          ],
          open: [
            { ...born, id: makeId('request', 'scope'), kind: 'scope', on: '2026-05-11' },
            {
              ...born,
              id: makeId('request', 'extra'),
              kind: 'free_work',
              on: '2026-05-04',
              answer: 'change-order',
              order: 'sent',
              orderPrice: 18_000,
              currency: 'EUR',
            },
          ],
        },
  waiting: ({ clientId }: { clientId?: ClientId | undefined }) =>
    clientId !== undefined && clientId !== martin.client.id
      ? { rows: [], count: 0, response: undefined }
      : {
          rows: [
            {
              clientId: martin.client.id,
              name: martin.client.name,
              since: Date.now() - 50 * 3_600_000,
              latest: makeId('interaction', 'waits'),
            },
          ],
          count: 1,
          response: { medianMs: 5 * 3_600_000, count: 12 },
        },
};
