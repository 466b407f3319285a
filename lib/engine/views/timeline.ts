import { merge } from 'rxjs';
import type { ClientId } from '../../domain/ids';
import { dayNumber } from '../../domain/score/day-number';
import { invoicesOf } from '../client-records';
import { live } from '../live';
import type { TimelineItem } from '../query-types';
import { reachBack } from '../reach-back';
import type { Workspace } from '../workspace';
import { touching, type View } from './view';

const DAY_MS = 86_400_000;

/** What happened with a client, newest first; `more` when older things exist. */
export const timeline: View<'timeline'> = (context, { clientId, limit }) =>
  live(merge(touching(context, clientId), context.workspace.entry.loaded), () => {
    const client = context.workspace.canonical(clientId);
    const items = itemsOf(context.workspace, client);
    items.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
    const isFull = items.length > limit;
    const older = reachBack(context.workspace, client, isFull);
    return { items: items.slice(0, limit), more: isFull || older };
  });

function itemsOf(workspace: Workspace, client: ClientId): TimelineItem[] {
  const items: TimelineItem[] = [];
  const dated = (date: string) => dayNumber(date) * DAY_MS;
  for (const id of workspace.idsOf('entry', client)) {
    const entry = workspace.entry.get(id);
    if (entry?.end === undefined) continue;
    const { start, end, note, billable } = entry;
    items.push({
      id,
      type: 'entry',
      at: start,
      facts: { minutes: (end - start) / 60_000, note, billable: billable !== false },
    });
  }
  for (const id of workspace.idsOf('interaction', client)) {
    const message = workspace.interaction.get(id);
    if (!message) continue;
    const { at, channel, direction, words } = message;
    items.push({ id, type: 'interaction', at, facts: { channel, direction, words } });
  }
  for (const id of workspace.idsOf('request', client)) {
    const request = workspace.request.get(id);
    if (request)
      items.push({
        id,
        type: 'request',
        at: dated(request.on),
        facts: { kind: request.kind, answer: request.answer },
      });
  }
  for (const { invoice, payments } of invoicesOf(workspace, client)) {
    const { id, number, issued, amount, currency } = invoice;
    items.push({ id, type: 'invoice', at: dated(issued), facts: { number, amount, currency } });
    for (const payment of payments) {
      const facts = { number, amount: payment.amount, currency };
      items.push({ id: payment.id, type: 'payment', at: dated(payment.on), facts });
    }
  }
  for (const id of workspace.idsOf('note', client)) {
    const note = workspace.note.get(id);
    if (note)
      items.push({
        id,
        type: 'note',
        at: note.createdAt,
        facts: { text: note.text, author: workspace.member.get(note.createdBy)?.name },
      });
  }
  return items;
}
