import { isoDate } from '../../../lib/domain/score/day-number';
import { t } from '../../i18n';
import { currencyOptions, zoneOptions } from '../form/currency-options';
import { LiveChoice } from '../form/live-choice';
import { LiveField } from '../form/live-field';
import { encodings } from './decode-text';
import type { ImportModel, Plan } from './import-state';

const dayMs = 86_400_000;
const units = [60, 1, 1 / 60, 25] as const;

interface PlanOptionsProps {
  readonly imports: ImportModel;
  readonly plan: Plan;
}

/** How dates, amounts, times and letters are written, where the file itself does not say. */
export function PlanOptions({ imports, plan }: PlanOptionsProps) {
  const { options, profile, table, isDateSure } = plan;
  const orders = (['dmy', 'mdy', 'ymd'] as const).map((value) => ({
    value,
    label: t(`import.order.${value}`),
  }));
  return (
    <>
      <LiveChoice
        label={t('import.order')}
        value={isDateSure ? options.dateOrder : undefined}
        options={orders}
        {...(isDateSure ? {} : { none: t('import.order.ask'), hint: t('import.order.hint') })}
        onCommit={(dateOrder) => dateOrder && imports.setOptions({ dateOrder })}
        testId="import-order"
      />
      {profile.kind === 'time' ? (
        <>
          <LiveChoice<string>
            label={t('import.unit')}
            value={String(options.unitMinutes)}
            options={units.map((unit) => ({ value: String(unit), label: t(`import.unit.${nameOf(unit)}`) }))}
            onCommit={(unit) => unit && imports.setOptions({ unitMinutes: Number(unit) })}
            testId="import-unit"
          />
          <LiveChoice<string>
            label={t('import.zone')}
            value={options.zone}
            options={zoneOptions(options.zone)}
            onCommit={(zone) => zone && imports.setOptions({ zone })}
            testId="import-zone"
          />
        </>
      ) : (
        <>
          <LiveChoice<string>
            label={t('import.currency')}
            value={options.currency}
            options={currencyOptions(options.currency)}
            onCommit={(currency) => currency && imports.setOptions({ currency })}
            testId="import-currency"
          />
          <LiveChoice
            label={t('import.decimal')}
            value={options.decimal}
            options={[
              { value: '.', label: '1,234.50' },
              { value: ',', label: '1.234,50' },
            ]}
            onCommit={(decimal) => decimal && imports.setOptions({ decimal })}
            testId="import-decimal"
          />
        </>
      )}
      <LiveField<number>
        label={t('import.missing-day')}
        type="date"
        text={options.missingDay === undefined ? '' : isoDate(options.missingDay)}
        read={(typed) => ({ value: typed === '' ? undefined : Date.parse(typed) / dayMs })}
        onCommit={(missingDay) => imports.setOptions({ missingDay })}
        testId="import-missing-day"
      />
      <LiveChoice
        label={t('import.encoding')}
        value={table.encoding}
        options={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
        onCommit={(encoding) => encoding && void imports.recode(encoding)}
        testId="import-encoding"
      />
    </>
  );
}

function nameOf(unit: (typeof units)[number]): 'hours' | 'minutes' | 'seconds' | 'rounds' {
  if (unit === 60) return 'hours';
  if (unit === 1) return 'minutes';
  return unit === 25 ? 'rounds' : 'seconds';
}
