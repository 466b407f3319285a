import type { Agreement } from '../../../lib/bridge/contract';
import type { ChangesOf, RecordOf } from '../../../lib/domain/records/schemas';
import { formatIsoDate } from '../../format/date';
import { formatUnit } from '../../format/duration';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { LiveField } from '../form/live-field';
import { readText } from '../form/read-field';
import { readUpTo } from '../money/tax-jar';

interface PriceTermsProps {
  readonly client: RecordOf<'client'>;
  readonly agreement: Agreement;
}

/** A discount for who keeps the terms, whether it holds, and whether the rate has stood for a year. */
export function PriceTerms({ client, agreement: { rise, discount } }: PriceTermsProps) {
  const { act } = useApp();
  const edit = (changes: ChangesOf<'client'>, label: string) =>
    void act('edit', { type: 'client', id: client.id, changes }, t('toast.edited', { field: label }));
  const number = (field: 'discount' | 'discountDays', unit: string, most: number) => (
    <LiveField<number>
      label={t(`agreement.${field}`)}
      text={client[field]?.toString() ?? ''}
      unit={unit}
      read={(typed) => readUpTo(typed, most)}
      onCommit={(value) => edit({ [field]: value }, t(`agreement.${field}`))}
      testId={`agreement-${field}`}
    />
  );
  return (
    <>
      {rise && <p data-testid="rise-due">{t('rise.due', { date: formatIsoDate(rise.since) })}</p>}
      {discount && (
        <p class={discount.holds ? undefined : 'overdue'} data-testid="discount-standing">
          {discount.holds
            ? t('agreement.discount.holds')
            : t('agreement.discount.lapsed', {
                date: formatIsoDate(discount.lapsedOn),
                number: discount.number,
                days: formatUnit(discount.daysLate, 'day'),
              })}{' '}
          {discount.rate && (
            <strong>
              {t('agreement.rate.hour')}: {formatMoney(discount.rate)}
            </strong>
          )}
        </p>
      )}
      <div class="agreement-form">
        {number('discount', '%', 100)}
        {client.discount !== undefined && client.discount > 0 && (
          <>
            <LiveField<string>
              label={t('agreement.discountFrom')}
              type="date"
              text={client.discountFrom ?? ''}
              hint={t('agreement.discount.hint')}
              read={readText}
              onCommit={(discountFrom) => edit({ discountFrom }, t('agreement.discountFrom'))}
            />
            {number('discountDays', t('dashboard.unit.days'), 365)}
          </>
        )}
      </div>
    </>
  );
}
