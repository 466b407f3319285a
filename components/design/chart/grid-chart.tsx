import { useId } from 'preact/hooks';
import { ChartTable } from './chart-table';
import './chart.css';

export interface GridRow {
  readonly key: string;
  readonly label: string;
  /** One per column. */
  readonly values: readonly number[];
}

interface GridChartProps {
  readonly title: string;
  /** Heads of the columns, after that of the labels. */
  readonly head: readonly [string, ...string[]];
  readonly rows: readonly GridRow[];
  readonly textOf: (value: number) => string;
  readonly testId: string;
}

/** A bar for every row in every column, the longest as wide as its column; and the same as a table. */
export function GridChart({ title, head, rows, textOf, testId }: GridChartProps) {
  const id = useId();
  const [, ...columns] = head;
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const grid = { gridTemplateColumns: `minmax(72px, 1.4fr) repeat(${columns.length}, minmax(36px, 1fr))` };
  return (
    <section class="chart" aria-labelledby={id} data-testid={testId}>
      <h2 id={id}>{title}</h2>
      <div class="chart-grid" aria-hidden>
        <div class="chart-grid-row quiet" style={grid}>
          {head.map((words, column) => (
            <span key={column} class="truncate">
              {column === 0 ? '' : words}
            </span>
          ))}
        </div>
        {rows.map(({ key, label, values }) => (
          <div key={key} class="chart-grid-row" style={grid}>
            <span class="truncate">{label}</span>
            {values.map((value, column) => (
              <span key={column} class="chart-grid-cell">
                <svg class="chart-bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="presentation">
                  <rect class="chart-part" width={(value / most) * 100} height={10} />
                </svg>
                {value > 0 ? textOf(value) : ''}
              </span>
            ))}
          </div>
        ))}
      </div>
      <ChartTable
        head={head}
        rows={rows.map(({ key, label, values }) => ({ key, cells: [label, ...values.map(textOf)] }))}
      />
    </section>
  );
}
