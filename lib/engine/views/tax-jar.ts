import { merge } from 'rxjs';
import { rateOn } from '../../domain/currency';
import { minorDigits } from '../../domain/money';
import { taxPeriods } from '../../domain/tax/periods';
import { jarStanding } from '../../domain/tax/tax-jar';
import { exchangeRates } from '../exchange-rates';
import { live } from '../live';
import { taxSettings } from '../tax-settings';
import { teamSettings } from '../team-settings';
import type { View } from './view';

/** What came in by payments, what it cost, what is to be put aside and what was, in the periods of a year. */
export const taxJar: View<'taxJar'> = ({ workspace, scoreboard, newDay }, { year }) =>
  live(merge(workspace.touched, workspace.jar.changed, workspace.settings.changed, newDay), () => {
    const { taxPercent, taxCalendar, taxDays } = taxSettings(workspace);
    const { baseCurrency } = teamSettings(workspace);
    const rates = { base: baseCurrency, fx: exchangeRates(workspace) };
    const today = scoreboard.today;
    const unknown = new Set<string>();
    const inBase = (amount: number, currency: string, on: string): number => {
      const rate = rateOn(currency, on, rates);
      if (rate === undefined) unknown.add(currency);
      return rate === undefined
        ? 0
        : Math.round(amount * rate * 10 ** (minorDigits(baseCurrency) - minorDigits(currency)));
    };
    const periods = taxPeriods(taxCalendar, year, taxDays);
    const jars = [...workspace.jar.all()];
    const payments = [...workspace.payment.all()].filter(
      ({ on }) => on <= today && on.startsWith(`${year}-`),
    );
    return {
      year,
      currency: baseCurrency,
      periods: periods.map((period) => {
        const received = payments.reduce((sum, { on, amount, invoiceId }) => {
          const invoice = on < period.from || on > period.to ? undefined : workspace.invoice.get(invoiceId);
          return invoice ? sum + inBase(amount, invoice.currency, on) : sum;
        }, 0);
        const of = (kind: 'cost' | 'aside') =>
          jars.reduce(
            (sum, jar) =>
              jar.kind === kind && jar.period === period.id
                ? sum + inBase(jar.amount, jar.currency, jar.on)
                : sum,
            0,
          );
        const sums = { received, costs: of('cost'), aside: of('aside') };
        return { ...period, ...sums, ...jarStanding(sums, taxPercent) };
      }),
      entries: jars
        .filter(({ period }) => periods.some(({ id }) => id === period))
        .sort((a, b) => (a.on === b.on ? b.createdAt - a.createdAt : a.on < b.on ? 1 : -1)),
      unknown: [...unknown].sort(),
    };
  });
