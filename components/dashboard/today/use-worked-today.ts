import { useEffect, useState } from 'preact/hooks';
import type { ClientId } from '../../../lib/domain/ids';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';

/** Cards are watched for so many clients at most: those with the most time this month. */
const watchedAtMost = 40;

export interface Worked {
  readonly clientId: ClientId;
  readonly name: string;
  /** Whole minutes of finished entries today. */
  readonly minutes: number;
}

interface WorkedToday {
  /** Most first; undefined until all are known. */
  readonly rows: readonly Worked[] | undefined;
  /** More clients have time this month than are watched, so somebody could be missing. */
  readonly cut: boolean;
}

/**
 * Today's finished time by client. Whoever has time today has time this month, so only the cards of those clients are
 * asked for.
 */
export function useWorkedToday(): WorkedToday {
  const { engine } = useApp();
  const month = useQuery('clients', { sort: 'month', descending: true, offset: 0, limit: watchedAtMost + 1 });
  const active = month?.rows.filter(({ monthMinutes }) => monthMinutes > 0);
  const ids = active?.slice(0, watchedAtMost).map(({ id }) => id);
  const key = ids?.toSorted().join(' ');
  const [today, setToday] = useState<ReadonlyMap<ClientId, Worked>>(new Map());

  useEffect(() => {
    if (!ids) return;
    const stops = ids.map((clientId) =>
      engine.watch('client', { clientId }, (card) => {
        const worked = { clientId, name: card?.client.name ?? '', minutes: card?.time.todayMinutes ?? 0 };
        setToday((known) => new Map(known).set(clientId, worked));
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [engine, key]);

  const known = ids?.flatMap((id) => today.get(id) ?? []);
  return {
    rows:
      known && known.length === ids?.length
        ? known.filter(({ minutes }) => minutes > 0).sort((a, b) => b.minutes - a.minutes)
        : undefined,
    cut: (active?.length ?? 0) > watchedAtMost,
  };
}
