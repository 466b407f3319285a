import { Button } from '../../design/button';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import type { ImportModel } from './import-state';
import { ProblemTable } from './problem-table';

const states = ['new', 'same', 'changed', 'deleted', 'clients', 'left'] as const;

/** What the import would do, before it does it. */
export function CheckStep({ imports }: { readonly imports: ImportModel }) {
  const { dry, file, restore } = imports;
  if (!dry.value || !file.value) return null;
  const { counts } = dry.value;
  const { problems } = file.value;
  const errors = problems.filter(({ skipped }) => !skipped);
  const assumed = file.value.invoices.filter(({ payments }) =>
    payments.some((payment) => payment.assumed),
  ).length;
  const writes = counts.new + counts.changed + (restore.value ? counts.deleted : 0);
  return (
    <form
      class="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        void imports.write();
      }}
    >
      <dl class="facts import-counts" data-testid="import-counts">
        {states.map(
          (state) =>
            (counts[state] > 0 || state === 'new') && (
              <div key={state} class="import-count" data-testid={`import-count-${state}`}>
                <dt>{t(`import.count.${state}`)}</dt>
                <dd>{formatNumber(counts[state])}</dd>
              </div>
            ),
        )}
        <div class="import-count" data-testid="import-count-errors">
          <dt>{t('import.count.errors')}</dt>
          <dd class={errors.length > 0 ? 'overdue' : ''}>{formatNumber(errors.length)}</dd>
        </div>
        {problems.length > errors.length && (
          <div class="import-count">
            <dt>{t('import.count.skipped')}</dt>
            <dd>{formatNumber(problems.length - errors.length)}</dd>
          </div>
        )}
      </dl>
      {assumed > 0 && <p class="notice">{t('import.assumed', { n: assumed })}</p>}
      {counts.deleted > 0 && (
        <label class="sheet-tick">
          <input
            type="checkbox"
            checked={restore.value}
            onChange={(event) => imports.setRestore(event.currentTarget.checked)}
          />{' '}
          {t('import.restore')}
        </label>
      )}
      <ProblemTable problems={problems} />
      <div class="form-actions">
        <Button kind="primary" type="submit" disabled={writes === 0} data-testid="import-write">
          {writes === 0 ? t('import.nothing-new') : t('import.write', { n: writes })}
        </Button>
        <Button kind="quiet" onClick={() => void imports.go('clients')}>
          {t('import.back')}
        </Button>
      </div>
    </form>
  );
}
