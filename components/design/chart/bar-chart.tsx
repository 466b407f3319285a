import { useId } from 'preact/hooks';
import { ChartTable } from './chart-table';
import './chart.css';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** How much of the value is drawn full; undefined = all of it. */
  readonly part: number | undefined;
  /** The value in words. */
  readonly text: string;
}

interface BarChartProps {
  readonly title: string;
  readonly hint?: string;
  /** Heads of the table that says the same. */
  readonly head: readonly [string, string];
  readonly bars: readonly Bar[];
  readonly testId: string;
}

/** Lying bars from one line, the longest as wide as the chart. The picture is hidden from screen readers; the table is not. */
export function BarChart({ title, hint, head, bars, testId }: BarChartProps) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <section class="chart" aria-labelledby={id} data-testid={testId}>
      <h2 id={id}>{title}</h2>
      {hint && <p class="quiet">{hint}</p>}
      <div class="chart-bars" aria-hidden>
        {bars.map(({ key, label, value, part, text }) => (
          <div key={key} class="chart-bar-row">
            <span class="truncate">{label}</span>
            <svg class="chart-bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="presentation">
              <rect class="chart-whole" width={(value / most) * 100} height={10} />
              <rect class="chart-part" width={((part ?? value) / most) * 100} height={10} />
            </svg>
            <span class="chart-text">{text}</span>
          </div>
        ))}
      </div>
      <ChartTable head={head} rows={bars.map(({ key, label, text }) => ({ key, cells: [label, text] }))} />
    </section>
  );
}
