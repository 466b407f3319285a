import { merge } from 'rxjs';
import type { RecordOf } from '../../domain/records/schemas';
import { invoicesOf } from '../client-records';
import { live } from '../live';
import type { AnyRecord } from '../query-types';
import { reachBack } from '../reach-back';
import type { Workspace } from '../workspace';
import { touching, type View } from './view';

/** The records of one type of a client, newest first, for the plain lists behind the score. */
export const records: View<'records'> = (context, { clientId, type, limit }) =>
  live(merge(touching(context, clientId), context.workspace.entry.loaded), () => {
    const { workspace } = context;
    const client = workspace.canonical(clientId);
    const items: AnyRecord[] = [];
    switch (type) {
      case 'invoice':
        for (const { invoice, payments } of invoicesOf(workspace, client)) {
          items.push({ type, record: invoice, paid: payments.reduce((sum, { amount }) => sum + amount, 0) });
        }
        items.sort((a, b) => newest(dateOf(a), dateOf(b)));
        break;
      case 'entry':
      case 'interaction':
      case 'request':
      case 'rating':
        for (const id of workspace.idsOf(type, client)) {
          const record = workspace[type].get(id as never);
          // What a teammate said who did not sign is not for showing, one by one.
          if (record && (type !== 'rating' || isForMe(workspace, record as RecordOf<'rating'>)))
            items.push({ type, record } as AnyRecord);
        }
        items.sort((a, b) => newest(dateOf(a), dateOf(b)));
    }
    const isFull = items.length > limit;
    const older = (type === 'entry' || type === 'interaction') && reachBack(workspace, client, isFull);
    return { items: items.slice(0, limit), more: isFull || older };
  });

function isForMe(workspace: Workspace, { memberId, named }: RecordOf<'rating'>): boolean {
  return named === true || memberId === workspace.me;
}

function dateOf({ record, type }: AnyRecord): string | number {
  switch (type) {
    case 'invoice':
      return record.issued;
    case 'entry':
      return record.start;
    case 'interaction':
      return record.at;
    default:
      return record.on;
  }
}

function newest(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}
