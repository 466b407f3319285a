import type { Situation } from './notices';

/** What the toolbar button says of the running timer: nothing of the client, for everybody sees it. */
export interface ToolbarBadge {
  /** `0:42`, `?` while something is to be answered, a sign for a pause and its end, '' while nothing runs. */
  readonly text: string;
  readonly tone: 'running' | 'ask';
}

/** The badge for a timer that has run since `start` (epoch ms; undefined = none) at `now`. */
export function toolbarBadge(
  now: number,
  start: number | undefined,
  { focus, questions, long }: Situation,
): ToolbarBadge {
  // Whoever is at work in a round is left alone until its end.
  const quiet = focus === 'work';
  if (questions > 0 && !quiet) return { text: '?', tone: 'ask' };
  if (start === undefined)
    return { text: focus === 'pause' ? '\u2016' : focus === 'over' ? '\u25b6' : '', tone: 'running' };
  const minutes = Math.max(0, Math.floor((now - start) / 60_000));
  const hours = Math.floor(minutes / 60);
  // Four characters fit.
  const text = hours > 9 ? `${hours}h` : `${hours}:${String(minutes % 60).padStart(2, '0')}`;
  return { text, tone: long && !quiet ? 'ask' : 'running' };
}
