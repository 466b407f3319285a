import { useId } from 'preact/hooks';
import { ChartTable } from './chart-table';
import './chart.css';

interface HeatMapProps {
  readonly title: string;
  /** Names of the rows, and of each row's 24 hours their values. */
  readonly rows: readonly string[];
  readonly values: readonly (readonly number[])[];
  readonly textOf: (value: number) => string;
  /** Head of the table's first column. */
  readonly corner: string;
  readonly testId: string;
}

const cell = 10;
const STEPS = 5;

/** Days and hours as squares, the fuller the deeper, in one hue and five steps. */
export function HeatMap({ title, rows, values, textOf, corner, testId }: HeatMapProps) {
  const id = useId();
  const most = Math.max(1, ...values.flat());
  const used = values.flatMap((row) => row.flatMap((value, hour) => (value > 0 ? [hour] : [])));
  const first = Math.min(8, ...used);
  const last = Math.max(18, ...used);
  const hours = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  return (
    <section class="chart" aria-labelledby={id} data-testid={testId}>
      <h2 id={id}>{title}</h2>
      <div class="heat" aria-hidden>
        <div class="heat-rows">
          {rows.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </div>
        <svg
          class="heat-map"
          viewBox={`0 0 ${hours.length * cell} ${rows.length * cell}`}
          role="presentation"
        >
          {values.map((row, day) =>
            hours.map((hour) => (
              <rect
                key={`${day}-${hour}`}
                x={(hour - first) * cell + 0.5}
                y={day * cell + 0.5}
                width={cell - 1}
                height={cell - 1}
                rx={1.5}
                class={`heat-${Math.ceil(((row[hour] ?? 0) / most) * STEPS)}`}
              />
            )),
          )}
        </svg>
        <div class="heat-hours" style={{ gridTemplateColumns: `repeat(${hours.length}, 1fr)` }}>
          {hours.map((hour) => (
            <span key={hour}>{hour % 3 === 0 ? hour : ''}</span>
          ))}
        </div>
      </div>
      <ChartTable
        head={[corner, ...hours.map((hour) => `${hour}:00`)]}
        rows={rows.map((name, day) => ({
          key: name,
          cells: [name, ...hours.map((hour) => textOf(values[day]?.[hour] ?? 0))],
        }))}
      />
    </section>
  );
}
