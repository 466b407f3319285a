import { useState } from 'preact/hooks';
import type { RowProblem } from '../../../lib/domain/import/problem';
import { Button } from '../../design/button';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';

const WINDOW = 50;

/** Rows that bring nothing, each with its reason: errors first, then those that hold nothing. */
export function ProblemTable({ problems }: { readonly problems: readonly RowProblem[] }) {
  const [shown, setShown] = useState(WINDOW);
  if (problems.length === 0) return null;
  const sorted = problems.toSorted((a, b) => Number(a.skipped) - Number(b.skipped) || a.row - b.row);
  return (
    <>
      <h2>{t('import.problems')}</h2>
      <div class="sheet-scroll">
        <table class="sheet-table" data-testid="import-problems">
          <thead>
            <tr>
              <th scope="col" class="sheet-figure">
                {t('import.problem.row')}
              </th>
              <th scope="col">{t('import.problem.why')}</th>
              <th scope="col">{t('import.problem.value')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown).map(({ row, reason, value, field, skipped }) => (
              <tr key={row} class={skipped ? 'quiet' : ''}>
                <td class="sheet-figure">{formatNumber(row)}</td>
                <td>{t(`import.reason.${reason}`)}</td>
                <td class="truncate">
                  {value !== '' && field ? `${t(`import.field.${field}`)}: ${value.slice(0, 80)}` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > shown && (
        <Button kind="link" onClick={() => setShown(shown + WINDOW * 4)}>
          {t('action.more')}
        </Button>
      )}
    </>
  );
}
