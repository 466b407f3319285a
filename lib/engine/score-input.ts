import { type Calibration, calibrated } from '../domain/calibrate';
import type { ClientId } from '../domain/ids';
import { localDate } from '../domain/local-date';
import { minorDigits } from '../domain/money';
import type {
  AskKind,
  PartName,
  RatingItem,
  ScoreAsk,
  ScoreClient,
  ScoreInvoice,
  ScoreParams,
} from '../domain/score/types';
import { pricer } from './client-rates';
import { finishedEntries, invoicesOf, messagesOf } from './client-records';
import { exchangeRates } from './exchange-rates';
import { teamSettings } from './team-settings';
import type { Workspace } from './workspace';

/**
 * A client's records in the form the score reads. A kind of record of which the client has none is left out (unknown),
 * except requests once the team records them at all: then none is a known zero.
 */
export function scoreInput(workspace: Workspace, id: ClientId): ScoreClient {
  const client = workspace.client.get(id);
  const { zone, baseCurrency } = teamSettings(workspace);
  const currency = client?.currency ?? baseCurrency;
  const rateOf = pricer(workspace, id);

  const time = finishedEntries(workspace, id).map((entry) => {
    const { start, end, billable, billed } = entry;
    const minutes = (end - start) / 60_000;
    const rate = billable && !billed ? rateOf(entry) : undefined;
    const accrued = rate
      ? { accrued: (minutes * rate.amount) / 10 ** minorDigits(rate.currency) / 60, currency: rate.currency }
      : {};
    return { on: localDate(start, zone), minutes, ...accrued };
  });
  const messages = messagesOf(workspace, id).map(({ at, direction, channel, words, hostile }) => ({
    at,
    dir: direction,
    channel,
    ...(words === undefined ? {} : { words }),
    ...(hostile === undefined ? {} : { hostile }),
  }));
  const invoices = invoicesOf(workspace, id).map(({ invoice, payments }): ScoreInvoice => {
    const unit = 10 ** minorDigits(invoice.currency);
    return {
      issued: invoice.issued,
      due: invoice.due,
      amount: invoice.amount / unit,
      currency: invoice.currency,
      ...(invoice.credited === undefined ? {} : { credited: invoice.credited / unit }),
      ...(invoice.writtenOff === undefined ? {} : { writtenOff: invoice.writtenOff }),
      paid: payments.map(({ on, amount }) => ({ on, amount: amount / unit })),
    };
  });
  const ratings = [...workspace.idsOf('rating', id)].flatMap((rating) => workspace.rating.get(rating) ?? []);
  // What the client said of us is no conduct of theirs: satisfaction is told, not scored.
  const conduct = ratings.filter(({ item }) => item !== 'fit' && item !== 'satisfaction');
  const fit = ratings.filter(({ item }) => item === 'fit');
  const asks = requestsOf(workspace, id);

  return {
    ...(client?.since === undefined ? {} : { since: client.since }),
    ...(invoices.length > 0 ? { invoices } : {}),
    ...(time.length > 0 ? { time } : {}),
    ...(messages.length > 0 ? { messages } : {}),
    ...(asks ? { asks } : {}),
    ...(conduct.length > 0
      ? {
          ratings: conduct.map(({ on, memberId, item, value }) => ({
            on,
            by: memberId,
            item: item as RatingItem,
            value,
          })),
        }
      : {}),
    ...(fit.length > 0 ? { fit: fit.map(({ value }) => value) } : {}),
    ...(client?.potentialAnnual === undefined || currency !== baseCurrency
      ? {}
      : { potentialAnnual: client.potentialAnnual / 10 ** minorDigits(currency) }),
  };
}

/** The requests of a client that the score knows (a rush is not one of them); undefined when the team records none. */
function requestsOf(workspace: Workspace, id: ClientId): ScoreAsk[] | undefined {
  if (!workspace.recordsRequests) return undefined;
  return [...workspace.idsOf('request', id)]
    .flatMap((request) => workspace.request.get(request) ?? [])
    .filter(({ kind }) => kind !== 'rush')
    .map(({ on, kind, found, changeOrderPaid }) => ({
      on,
      kind: kind as AskKind,
      confirmed: found === undefined || found === 'confirmed',
      dismissed: found === 'dismissed',
      changeOrderPaid: changeOrderPaid ?? false,
    }));
}

/** What the team's settings say about the formula, without any calibration. */
export function teamParams(workspace: Workspace): ScoreParams {
  const { zone, baseCurrency, targetRate, weights } = teamSettings(workspace);
  return {
    tz: zone,
    base: baseCurrency,
    fx: exchangeRates(workspace),
    ...(weights ? { weights } : {}),
    ...(targetRate === undefined ? {} : { benchRate: targetRate / 10 ** minorDigits(baseCurrency) }),
  };
}

/** The parameters in force: the team's settings with this month's calibration; a target rate beats a measured one. */
export function scoreParams(workspace: Workspace): ScoreParams {
  const team = teamParams(workspace);
  const stored = storedCalibration(workspace);
  return stored ? { ...calibrated(team, stored.calibration), ...team } : team;
}

export interface StoredCalibration {
  /** YYYY-MM it is for, and the day it was worked out. */
  readonly month: string;
  readonly asOf: string;
  readonly calibration: Calibration;
  /** Of the formula; this and what follows is absent from those stored before they were kept by month. */
  readonly version?: string;
  /** The currency its amounts are in. */
  readonly base?: string;
  /** Weights and target rate (minor units an hour) then in force; absent = the usual ones, none. */
  readonly weights?: Readonly<Record<PartName, number>>;
  readonly targetRate?: number;
}

/** The setting that keeps the calibration of a month (YYYY-MM). */
export function calibrationKey(month: string): string {
  return `calibration/${month}`;
}

/** The calibration in force, or that of a month. */
export function storedCalibration(workspace: Workspace, month?: string): StoredCalibration | undefined {
  const stored = workspace.settings.get(month === undefined ? 'calibration' : calibrationKey(month));
  return typeof stored === 'object' && stored !== null && 'calibration' in stored
    ? (stored as StoredCalibration)
    : undefined;
}

/** The parameters by which a stored calibration scored. */
export function paramsOf(workspace: Workspace, stored: StoredCalibration): ScoreParams {
  const { weights: _, benchRate: __, ...team } = teamParams(workspace);
  const { weights, calibration } = stored;
  return { ...calibrated(team, calibration), ...(weights ? { weights } : {}) };
}
