import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Button } from '../button';

interface ChartTableProps {
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** Rows that are there at once; more are asked for. */
const page = 100;

/** The figures of a chart as a table, folded for the eye: the first cell of each row is its head. */
export function ChartTable({ head, rows }: ChartTableProps) {
  const [limit, setLimit] = useState(page);
  return (
    <details class="chart-table">
      <summary>{t('chart.table')}</summary>
      <div class="chart-scroll">
        <table>
          <thead>
            <tr>
              {head.map((words, column) => (
                <th key={column} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map(({ key, cells: [first, ...others] }) => (
              <tr key={key}>
                <th scope="row">{first}</th>
                {others.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > limit && (
          <Button kind="link" onClick={() => setLimit(limit + 5 * page)}>
            {t('action.more')}
          </Button>
        )}
      </div>
    </details>
  );
}
