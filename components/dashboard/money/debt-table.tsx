import { type AgedDebt, ages, type DebtByAge } from '../../../lib/domain/money-owed/aged-debt';
import { Veil } from '../../design/veil';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { shaded } from '../../model/shade';
import { hrefOf } from '../frame/route';

/** Money owed by age, a line for each currency; currencies are added up only at rates that are known. */
export function DebtTable({ debt }: { readonly debt: DebtByAge }) {
  const { currencies, base, unknown } = debt;
  if (currencies.length === 0) return <p class="quiet">{t('dashboard.money.nothing-owed')}</p>;
  return (
    <>
      <div class="sheet-scroll" tabIndex={0} role="group" aria-label={t('dashboard.money.owed')}>
        <table class="sheet-table money-debt" data-testid="debt">
          <caption class="sr-only">{t('dashboard.money.owed')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.money.owed')}</th>
              {ages.map((age) => (
                <th key={age} scope="col" class="sheet-figure">
                  {t(`dashboard.money.age.${age}`)}
                </th>
              ))}
              <th scope="col" class="sheet-figure">
                {t('dashboard.money.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {currencies.map((row) => (
              <DebtRow key={row.currency} row={row} name={row.currency} />
            ))}
            {base && (
              <DebtRow row={base} name={t('dashboard.money.in-base', { currency: base.currency })} sum />
            )}
          </tbody>
        </table>
      </div>
      {unknown.length > 0 && (
        <p class="notice" data-testid="no-rate">
          {t('dashboard.money.no-rate', { currencies: unknown.join(', ') })}{' '}
          <a href={hrefOf({ place: 'settings' })}>{t('dashboard.money.set-rate')}</a>
        </p>
      )}
    </>
  );
}

interface DebtRowProps {
  readonly row: AgedDebt;
  readonly name: string;
  readonly sum?: boolean;
}

function DebtRow({ row, name, sum }: DebtRowProps) {
  const { currency, byAge, total } = row;
  const most = Math.max(1, ...ages.map((age) => byAge[age]));
  return (
    <tr class={sum ? 'money-sum' : ''}>
      <th scope="row">{name}</th>
      {ages.map((age) => (
        <td key={age} class={`sheet-figure ${age === 'notDue' || byAge[age] === 0 ? '' : 'overdue'}`}>
          <Veil>{byAge[age] === 0 ? '–' : formatMoney({ minor: byAge[age], currency })}</Veil>
          <span class="money-bar" aria-hidden>
            <span
              class={age === 'notDue' ? '' : 'money-bar-late'}
              style={{ inlineSize: shaded.value ? '0%' : `${Math.max(0, (byAge[age] / most) * 100)}%` }}
            />
          </span>
        </td>
      ))}
      <td class="sheet-figure">
        <strong>
          <Veil>{formatMoney({ minor: total, currency })}</Veil>
        </strong>
      </td>
    </tr>
  );
}
