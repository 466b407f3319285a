import * as v from 'valibot';
import { isoDate } from '../domain/records/fields';
import type { ExchangeRates } from '../domain/score/types';
import type { Workspace } from './workspace';

/** For each currency its rates: the day from which one counts, and its worth in the base currency. */
export const ratesForm = v.record(v.string(), v.array(v.tuple([isoDate, v.pipe(v.number(), v.gtValue(0))])));

/** Worth of other currencies in the base currency, as the team has set it; {} = unknown, which is never taken 1:1. */
export function exchangeRates(workspace: Workspace): ExchangeRates {
  const parsed = v.safeParse(ratesForm, workspace.settings.get('rates'));
  return parsed.success ? parsed.output : {};
}
