import { useId } from 'preact/hooks';
import { ChartTable } from './chart-table';
import './chart.css';
import './line-chart.css';

export interface LinePoint {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** Cells of the point's row in the table, after its label. */
  readonly cells: readonly string[];
}

interface LineChartProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly points: readonly LinePoint[];
  /** A second, paler line over the same places: a trend. undefined = none at that place. */
  readonly pale?: readonly (number | undefined)[];
  /** Upright bars instead of a line for `points`. */
  readonly bars?: boolean;
  /** The scale reaches at least from here to here; it always holds 0. */
  readonly range?: readonly [low: number, high: number];
  /** Words at the top and the bottom of the scale. */
  readonly scaleText: (value: number) => string;
  readonly head: readonly string[];
  readonly testId: string;
}

const width = 100;
const height = 40;

/** Values in their order as a line or as bars, from 0. The picture is hidden from screen readers; the table is not. */
export function LineChart(props: LineChartProps) {
  const { title, hint, points, pale = [], bars, range = [0, 0], scaleText, head, testId } = props;
  const id = useId();
  const all = [0, ...range, ...points.map(({ value }) => value), ...pale.flatMap((value) => value ?? [])];
  const low = Math.min(...all);
  const high = Math.max(low + 1e-9, ...all);
  const y = (value: number) => height - ((value - low) / (high - low)) * height;
  const step = width / Math.max(1, bars ? points.length : points.length - 1);
  const x = (at: number) => (bars ? (at + 0.5) * step : at * step);
  const [first, last] = [points[0], points.at(-1)];
  return (
    <section class="chart" aria-labelledby={id} data-testid={testId}>
      <h2 id={id}>{title}</h2>
      {hint && <p class="quiet">{hint}</p>}
      <div class="line-chart" aria-hidden>
        <span class="line-high">{scaleText(high)}</span>
        <span class="line-low">{scaleText(low)}</span>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="presentation">
          <line class="line-zero" x1={0} x2={width} y1={y(0)} y2={y(0)} />
          {bars ? (
            points.map(({ key, value }, at) => (
              <rect
                key={key}
                class="chart-part"
                x={x(at) - step * 0.35}
                width={step * 0.7}
                y={Math.min(y(value), y(0))}
                height={Math.abs(y(value) - y(0))}
              />
            ))
          ) : (
            <polyline
              class="line-main"
              points={points.map(({ value }, at) => `${x(at)},${y(value)}`).join(' ')}
            />
          )}
          {pale.length > 0 && (
            <polyline
              class="line-pale"
              points={pale
                .flatMap((value, at) => (value === undefined ? [] : `${x(at)},${y(value)}`))
                .join(' ')}
            />
          )}
        </svg>
        <span class="line-first">{first?.label}</span>
        <span class="line-last">{last !== first && last?.label}</span>
      </div>
      <ChartTable
        head={head}
        rows={points.map(({ key, label, cells }) => ({ key, cells: [label, ...cells] }))}
      />
    </section>
  );
}
