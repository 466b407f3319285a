import type { ClientId } from '../domain/ids';
import { localDays } from '../domain/local-date';
import type { RecordOf } from '../domain/records/schemas';
import { isoDate } from '../domain/score/day-number';
import { rateFor } from '../domain/time/rates';
import type { FinishedEntry } from './finished-entry';
import { teamSettings } from './team-settings';
import type { Workspace } from './workspace';

/** Rates by the client they are of; undefined = of everybody. */
type ByClient = ReadonlyMap<ClientId | undefined, readonly RecordOf<'rate'>[]>;

const known = new WeakMap<Workspace, { rates: ByClient | undefined }>();

/** The rates that may count for a client. What their record says by the hour counts where no rate of theirs had begun. */
export function ratesFor(workspace: Workspace, id: ClientId): RecordOf<'rate'>[] {
  const client = workspace.client.get(id);
  const byClient = ratesByClient(workspace);
  const rates = [...(byClient.get(id) ?? []), ...(byClient.get(undefined) ?? [])];
  if (client?.hourlyRate === undefined) return rates;
  const { baseCurrency } = teamSettings(workspace);
  const always = {
    id: `rte_${id.slice(4)}` as RecordOf<'rate'>['id'],
    createdAt: client.createdAt,
    createdBy: client.createdBy,
    clientId: id,
    from: '0000-01-01',
    amount: client.hourlyRate,
    currency: client.currency ?? baseCurrency,
  };
  return [...rates, always];
}

/** Finds the rate that counted for a client's work on its day; undefined = none was known. */
export function pricer(
  workspace: Workspace,
  clientId: ClientId,
): (entry: Pick<FinishedEntry, 'start' | 'memberId' | 'activity'>) => RecordOf<'rate'> | undefined {
  const rates = ratesFor(workspace, clientId);
  if (rates.length === 0) return () => undefined;
  const dayOf = localDays(teamSettings(workspace).zone);
  return ({ start, memberId, activity }) =>
    rateFor(rates, { clientId, memberId, activity, date: isoDate(dayOf(start)) });
}

/** Who asks for every client in turn looks at each rate once. */
function ratesByClient(workspace: Workspace): ByClient {
  let cache = known.get(workspace);
  if (!cache) {
    const made: { rates: ByClient | undefined } = { rates: undefined };
    const forget = () => {
      made.rates = undefined;
    };
    workspace.rate.changed.subscribe(forget);
    workspace.client.changed.subscribe(forget);
    known.set(workspace, made);
    cache = made;
  }
  if (!cache.rates) {
    const rates = new Map<ClientId | undefined, RecordOf<'rate'>[]>();
    for (const rate of workspace.rate.all()) {
      const clientId = rate.clientId && workspace.canonical(rate.clientId);
      const filed = { ...rate, ...(clientId ? { clientId } : {}) };
      rates.set(clientId, [...(rates.get(clientId) ?? []), filed]);
    }
    cache.rates = rates;
  }
  return cache.rates;
}
