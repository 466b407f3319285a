import { merge } from 'rxjs';
import type { ClientId } from '../../domain/ids';
import { minorDigits } from '../../domain/money';
import { incomeChange, movingMean } from '../../domain/portfolio/income-trend';
import { type Contribution, whaleCurve } from '../../domain/portfolio/whale-curve';
import { monthsBefore } from '../../domain/time/months-before';
import type { Earned } from '../earned';
import { live } from '../live';
import { scoreParams } from '../score-input';
import type { OverviewView } from '../score-query-types';
import { teamSettings } from '../team-settings';
import type { Workspace } from '../workspace';
import type { View, ViewContext } from './view';

const LISTED = 12;

/** All clients at once: worth against friction, what each leaves, what came in by month. */
export const overview: View<'overview'> = (context, { months }) => {
  const { workspace, scoreboard, facts, newDay } = context;
  return live(merge(workspace.touched, scoreboard.ranked, newDay), () => {
    const clients = [...workspace.clients()].map(({ id, name, status }) => ({
      clientId: id,
      name,
      active: status !== 'ended' && status !== 'paused',
      ...facts.earned(id),
    }));
    return {
      ...mapOf(context, clients),
      ...whaleOf(workspace, clients),
      income: incomeOf(workspace, clients, scoreboard.day, months),
    };
  });
};

interface Named extends Earned {
  readonly clientId: ClientId;
  readonly name: string;
  readonly active: boolean;
}

function mapOf(
  { scoreboard }: ViewContext,
  clients: readonly Named[],
): Pick<OverviewView, 'map' | 'unknown'> {
  const active = clients.filter((client) => client.active);
  const map = active.flatMap(({ clientId, name }) => {
    const { friction, worth, score, quadrant } = scoreboard.score(clientId);
    return quadrant ? [{ clientId, name, friction, worth, score, quadrant }] : [];
  });
  return { map, unknown: active.length - map.length };
}

function whaleOf(workspace: Workspace, clients: readonly Named[]): Pick<OverviewView, 'whale'> {
  const { baseCurrency } = teamSettings(workspace);
  const benchRate = scoreParams(workspace).benchRate ?? undefined;
  const hourCost = benchRate === undefined ? undefined : benchRate * 10 ** minorDigits(baseCurrency);
  const known = clients.flatMap(({ clientId, name, income, hours }) => {
    if (income === undefined || (income === 0 && hours === 0)) return [];
    const contribution: Contribution = { income, hours, left: income - hours * (hourCost ?? 0) };
    return [{ clientId, name, ...contribution }];
  });
  const { points, peak } = whaleCurve(known);
  return {
    whale: {
      currency: baseCurrency,
      hourCost,
      points: points.map(({ of, sum }) => ({ ...of, sum })),
      peak,
      left: clients.filter(({ income }) => income === undefined).length,
    },
  };
}

function incomeOf(
  workspace: Workspace,
  clients: readonly Named[],
  today: string,
  count: number,
): OverviewView['income'] {
  const months = Array.from({ length: count }, (_, at) => monthsBefore(today, count - 1 - at));
  const rows = clients
    .map(({ clientId, name, received }) => {
      const amounts = months.map((month) => received.get(month) ?? 0);
      return { clientId, name, amounts, sum: amounts.reduce((sum, value) => sum + value, 0) };
    })
    .filter(({ sum }) => sum !== 0)
    .sort((a, b) => b.sum - a.sum);
  const totals = months.map((_, at) => rows.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0));
  return {
    currency: teamSettings(workspace).baseCurrency,
    months,
    totals,
    trend: movingMean(totals),
    change: incomeChange(totals),
    clients: rows
      .slice(0, LISTED)
      .map(({ clientId, name, amounts }) => ({ clientId, name, amounts, change: incomeChange(amounts) })),
    others: Math.max(0, rows.length - LISTED),
    missing: [...new Set(clients.flatMap(({ missing }) => missing))].sort(),
  };
}
