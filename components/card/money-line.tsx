import type { MoneyLine as MoneyLineView } from '../../lib/bridge/contract';
import { Veil } from '../design/veil';
import { formatUnit } from '../format/duration';
import { formatMoneys } from '../format/money';
import { t } from '../i18n';
import { shaded } from '../model/shade';
import './money-line.css';

/** What is owed now, how late it is, and how late this client usually pays: two different things. */
export function MoneyLine({ money }: { readonly money: MoneyLineView }) {
  const { owed, daysOver, usually } = money;
  const late = usually && Math.round(usually.days);
  if (shaded.value) {
    return (
      <section class="section money-line whole-words" aria-label={t('money.title')}>
        <span>
          {t('money.title')} <Veil>{''}</Veil>
        </span>
      </section>
    );
  }
  return (
    <section class="section money-line whole-words" aria-label={t('money.title')} data-testid="money-line">
      {owed.length === 0 ? (
        <span class="quiet">{t('money.nothing')}</span>
      ) : (
        <span>
          {t('money.owes')} <strong>{formatMoneys(owed)}</strong>{' '}
          {daysOver > 0 && (
            <span class="overdue">{t('money.over', { days: formatUnit(daysOver, 'day') })}</span>
          )}
        </span>
      )}
      {usually && late !== undefined && (
        <span class="quiet" title={t('count.invoices', { n: usually.count })}>
          {late > 0 ? t('money.usually', { days: formatUnit(late, 'day') }) : t('money.usually.prompt')}
        </span>
      )}
    </section>
  );
}
