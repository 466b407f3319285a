import { t } from '../../i18n';

interface ChartTableProps {
  readonly head: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** The figures of a chart as a table, folded for the eye: the first cell of each row is its head. */
export function ChartTable({ head, rows }: ChartTableProps) {
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
            {rows.map(({ key, cells: [first, ...others] }) => (
              <tr key={key}>
                <th scope="row">{first}</th>
                {others.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
