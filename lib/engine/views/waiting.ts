import { merge } from 'rxjs';
import type { InteractionId } from '../../domain/ids';
import { responseTime } from '../../domain/waiting';
import { live } from '../live';
import type { WaitingRow } from '../request-types';
import { touching, type View } from './view';

const SHOWN = 50;
/** Who wrote longer ago does not wait any more, and how fast we were then says nothing of now (ms). */
const LONGEST_MS = 90 * 86_400_000;

/** Who waits for us: conversations that were read and whose last word is the client's. */
export const waiting: View<'waiting'> = (context, { clientId }) => {
  const { workspace, facts } = context;
  const changes = clientId ? touching(context, clientId) : workspace.touched;
  return live(merge(changes, context.newDay), () => {
    const after = workspace.ports.now() - LONGEST_MS;
    const rows: WaitingRow[] = [];
    const responses: number[] = [];
    const clients = clientId ? [workspace.canonical(clientId)] : [...workspace.clients()].map(({ id }) => id);
    for (const id of clients) {
      const client = workspace.client.get(id);
      if (!client || (client.status === 'ended' && !clientId)) continue;
      const { threads, answered } = facts.answers(id);
      for (const { at, ms } of answered) if (at >= after) responses.push(ms);
      for (const { since, latest } of threads)
        if (since >= after)
          rows.push({ clientId: id, name: client.name, since, latest: latest as InteractionId });
    }
    rows.sort((a, b) => a.since - b.since || (a.latest < b.latest ? -1 : 1));
    return { rows: rows.slice(0, SHOWN), count: rows.length, response: responseTime(responses) };
  });
};
