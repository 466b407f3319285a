import type { ImportField } from '../../../lib/domain/import/import-field';
import { fieldsOf, profiles } from '../../../lib/domain/import/recognise';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { LiveChoice } from '../form/live-choice';
import type { ImportModel, Plan } from './import-state';
import { missingColumns } from './missing-columns';
import { PlanOptions } from './plan-options';

interface ColumnsStepProps {
  readonly imports: ImportModel;
  readonly plan: Plan;
}

/** Which column holds what, and how it is written. A file of a known product needs no more than a look. */
export function ColumnsStep({ imports, plan }: ColumnsStepProps) {
  const { profile, table, header, mapping } = plan;
  const names = table.rows[header] ?? [];
  const missing = new Set(missingColumns(plan));
  const columns = names.map((name, at) => ({ value: String(at), label: name.trim() || `#${at + 1}` }));
  const products = profiles
    .filter(({ kind }) => kind === profile.kind)
    .map(({ id, name }) => ({ value: id, label: name ?? t('import.product.other') }));
  const kinds = (['time', 'money'] as const).map((value) => ({ value, label: t(`import.kind.${value}`) }));
  return (
    <form
      class="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        void imports.go('clients');
      }}
    >
      <p>
        <strong>{plan.name}</strong>{' '}
        <span class="quiet">{t('import.rows', { n: Math.max(0, table.rows.length - header - 1) })}</span>
      </p>
      <div class="live-grid">
        <LiveChoice
          label={t('import.kind')}
          value={profile.kind}
          options={kinds}
          onCommit={(kind) => kind && imports.setKind(kind)}
          testId="import-kind"
        />
        <LiveChoice<string>
          label={t('import.product')}
          value={profile.id}
          options={products}
          onCommit={(id) => id && imports.setProfile(id)}
          testId="import-product"
        />
        <PlanOptions imports={imports} plan={plan} />
      </div>
      <h2>{t('import.columns')}</h2>
      <div class="sheet-scroll">
        <table class="sheet-table import-columns">
          <thead>
            <tr>
              <th scope="col">{t('import.columns.field')}</th>
              <th scope="col">{t('import.columns.column')}</th>
              <th scope="col">{t('import.columns.sample')}</th>
            </tr>
          </thead>
          <tbody>
            {fieldsOf(profile.kind).map((field) => (
              <tr key={field} data-missing={missing.has(field)}>
                <th scope="row">{t(`import.field.${field}`)}</th>
                <td>
                  <select
                    class="text-field"
                    aria-label={t(`import.field.${field}`)}
                    aria-invalid={missing.has(field)}
                    data-testid={`import-column-${field}`}
                    value={mapping[field]?.[0] ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      imports.setColumn(field, value === '' ? undefined : Number(value))
                    }
                  >
                    <option value="">{t('import.columns.none')}</option>
                    {columns.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
                <td class="quiet truncate">{sampleOf(plan, field)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="form-actions">
        <Button kind="primary" type="submit" data-testid="import-next">
          {t('import.next')}
        </Button>
        <Button kind="quiet" onClick={imports.clear}>
          {t('import.other-file')}
        </Button>
      </div>
    </form>
  );
}

/** The first values of a column that are there. */
function sampleOf({ table, header, mapping }: Plan, field: ImportField): string {
  const column = mapping[field]?.[0];
  if (column === undefined) return '';
  const found = new Set<string>();
  for (const cells of table.rows.slice(header + 1, header + 200)) {
    const text = cells[column]?.trim();
    if (text) found.add(text.slice(0, 60));
    if (found.size === 3) break;
  }
  return [...found].join(' · ');
}
