import type { Grade } from './score/types';

export interface RankInput {
  readonly id: string;
  readonly score: number;
  readonly grade: Grade;
  /** false = paused or ended: not ranked. */
  readonly active?: boolean | undefined;
}

export interface Rank {
  readonly id: string;
  /** Mid-rank among ranked clients, 0 to 100, higher = worse; null = not ranked. */
  readonly percentile: number | null;
  readonly flag: 'worst-5' | 'worst-10' | null;
}

const FLAG_SCORE = 50;

function flagOf(percentile: number, score: number, count: number): Rank['flag'] {
  if (score < FLAG_SCORE) return null;
  if (count >= 20 && percentile >= 95) return 'worst-5';
  return count >= 10 && percentile >= 90 ? 'worst-10' : null;
}

/**
 * Compares clients with each other: active ones of grade C or better, by mid-rank. The worst tenth is flagged from 10
 * clients on, the worst twentieth from 20 on, and only at a score of 50 or more: there need not be a worst.
 */
export function rank(clients: readonly RankInput[]): Rank[] {
  const counts = (client: RankInput): boolean => client.grade !== 'D' && client.active !== false;
  const scores = clients.filter(counts).map(({ score }) => score);
  scores.sort((a, b) => a - b);
  const lowest = new Map<number, number>();
  const ties = new Map<number, number>();
  scores.forEach((score, i) => {
    if (!lowest.has(score)) lowest.set(score, i);
    ties.set(score, (ties.get(score) ?? 0) + 1);
  });
  return clients.map((client) => {
    if (!counts(client)) return { id: client.id, percentile: null, flag: null };
    const below = lowest.get(client.score) ?? 0;
    const percentile = (100 * (below + (ties.get(client.score) ?? 0) / 2)) / scores.length;
    return { id: client.id, percentile, flag: flagOf(percentile, client.score, scores.length) };
  });
}
