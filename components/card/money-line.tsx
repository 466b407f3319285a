import type { MoneyLine as MoneyLineView } from '../../lib/bridge/contract';
import { Veil, veil } from '../design/veil';
import { formatUnit } from '../format/duration';
import { formatMoneys } from '../format/money';
import { t } from '../i18n';
import './money-line.css';

/** What is owed now, how late it is, and how late this client usually pays: two different things. */
export function MoneyLine({ money }: { readonly money: MoneyLineView }) {
  const { owed, daysOver, usually } = money;
  const late = usually && Math.round(usually.days);
  return (
    <section class="section money-line" aria-label={t('money.title')} data-testid="money-line">
      {owed.length === 0 ? (
        <span class="quiet">{t('money.nothing')}</span>
      ) : (
        <span>
          {t('money.owes')}{' '}
          <strong>
            <Veil>{formatMoneys(owed)}</Veil>
          </strong>{' '}
          {daysOver > 0 && (
            <span class="overdue">
              <Veil>{t('money.over', { days: formatUnit(daysOver, 'day') })}</Veil>
            </span>
          )}
        </span>
      )}
      {usually && late !== undefined && (
        <span class="quiet" title={veil(t('count.invoices', { n: usually.count }))}>
          <Veil>
            {late > 0 ? t('money.usually', { days: formatUnit(late, 'day') }) : t('money.usually.prompt')}
          </Veil>
        </span>
      )}
    </section>
  );
}
