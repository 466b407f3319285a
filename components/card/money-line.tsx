import type { MoneyLine as MoneyLineView } from '../../lib/bridge/contract';
import { payAdvice } from '../../lib/domain/money-owed/pay-advice';
import type { RecordOf } from '../../lib/domain/records/schemas';
import type { LatePattern } from '../../lib/domain/score/types';
import { Veil } from '../design/veil';
import { formatUnit } from '../format/duration';
import { formatMoneys } from '../format/money';
import { t } from '../i18n';
import { shaded } from '../model/shade';
import './money-line.css';

interface MoneyLineProps {
  readonly money: MoneyLineView;
  /** How they pay, as the score has found; null = too few payments to say. */
  readonly pattern?: LatePattern | null;
  readonly size?: RecordOf<'client'>['size'];
}

/** What is owed now, how late it is, and how late this client usually pays: two different things. */
export function MoneyLine({ money, pattern = null, size }: MoneyLineProps) {
  const { owed, daysOver, usually, toPay } = money;
  const advice = payAdvice(pattern, size);
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
      {toPay && (
        <span class="quiet money-to-pay">
          {t('money.to-pay', { days: formatUnit(Math.round(toPay.days), 'day') })}
        </span>
      )}
      {advice && pattern && (
        <p class="quiet money-advice" data-testid="money-advice">
          {t(`money.pattern.${pattern}`)} {t(`money.advice.${advice}`)}
        </p>
      )}
    </section>
  );
}
