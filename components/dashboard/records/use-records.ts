import { useState } from 'preact/hooks';
import type { AnyRecord } from '../../../lib/bridge/contract';
import type { ClientId } from '../../../lib/domain/ids';
import { useQuery } from '../../model/use-query';

const pageSize = 25;

interface Records<T extends AnyRecord['type']> {
  /** Newest first; undefined until they are known. */
  readonly items: readonly Extract<AnyRecord, { readonly type: T }>[] | undefined;
  /** Asks for more; undefined when there are none. */
  readonly more: (() => void) | undefined;
}

/** The newest records of one type of a client: `first` of them, then a page at a time. */
export function useRecords<T extends AnyRecord['type']>(
  clientId: ClientId,
  type: T,
  first = pageSize,
): Records<T> {
  const [limit, setLimit] = useState(first);
  const found = useQuery('records', { clientId, type, limit });
  return {
    items: found?.items.filter(
      (item): item is Extract<AnyRecord, { readonly type: T }> => item.type === type,
    ),
    more: found?.more ? () => setLimit(limit + 4 * pageSize) : undefined,
  };
}
