import type { CDPSession } from 'playwright-core';

/** An event of Chromium's trace. Times in microseconds; `tdur` is processor time of the thread. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/** Records what the browser's threads do while `work` runs. */
export async function traced(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** ms of processor time that functions of `script` took in each stretch that begins with a mark of that name. */
export function timePerMark(events: readonly TraceEvent[], mark: string, script: string): number[] {
  const starts = events.filter(({ name, ph }) => name === mark && ph !== 'E').map(({ ts }) => ts);
  starts.sort((a, b) => a - b);
  const calls = events
    .filter(({ name, args }) => name === 'FunctionCall' && args.data?.url?.endsWith(script) === true)
    .sort((a, b) => a.ts - b.ts);
  const perMark = starts.map(() => 0);
  let end = 0;
  for (const { ts, dur = 0, tdur } of calls) {
    // One within another is counted already.
    if (ts < end) continue;
    end = ts + dur;
    const place = starts.findLastIndex((start) => start <= ts);
    const before = perMark[place];
    if (before !== undefined) perMark[place] = before + (tdur ?? dur) / 1000;
  }
  return perMark;
}
