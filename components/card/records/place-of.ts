import type { AnyRecord } from '../../../lib/bridge/contract';
import type { PlaceOfClient } from '../../model/dashboard-path';

/** Where the dashboard shows a record. */
export function placeOf({ type, record }: AnyRecord): PlaceOfClient {
  const part = type === 'invoice' ? 'money' : type === 'entry' ? 'time' : 'conduct';
  return { clientId: record.clientId, part, record: record.id };
}
