import { useEffect, useState } from 'preact/hooks';
import type { ClientCard } from '../../../lib/bridge/contract';
import type { ClientId } from '../../../lib/domain/ids';
import { useApp } from '../../model/app-context';

interface ShownCard {
  /** The client that was asked for. */
  readonly of: ClientId;
  /** Undefined = there is no such client (any more). */
  readonly card: ClientCard | undefined;
}

/** The card of a client; until it is known, the last one that was (undefined at first). */
export function useClientCard(clientId: ClientId): ShownCard | undefined {
  const { engine } = useApp();
  const [shown, setShown] = useState<ShownCard>();
  useEffect(
    () => engine.watch('client', { clientId }, (card) => setShown({ of: clientId, card })),
    [engine, clientId],
  );
  return shown;
}
