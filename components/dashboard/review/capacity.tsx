import type { StandingView } from '../../../lib/bridge/contract';
import { formatUnit } from '../../format/duration';
import { formatMoney } from '../../format/money';
import { t } from '../../i18n';

/** What parting would free and cost in a month, before it is decided. */
export function Capacity({
  standing,
}: {
  readonly standing: Pick<StandingView, 'figures' | 'toEarn' | 'currency'>;
}) {
  const { figures, toEarn, currency } = standing;
  const hours = (minutes: number) => formatUnit(minutes / 60, 'hour', 1);
  return (
    <dl class="capacity form-wide" data-testid="capacity">
      <div>
        <dt>{t('review.freed')}</dt>
        <dd>{hours(figures.minutes)}</dd>
      </div>
      <div>
        <dt>{t('review.lost')}</dt>
        <dd>{formatMoney({ minor: figures.income, currency })}</dd>
      </div>
      {toEarn !== undefined && (
        <div>
          <dt>{t('review.to-earn')}</dt>
          <dd>{hours(toEarn)}</dd>
        </div>
      )}
      {figures.unknown.length > 0 && (
        <div>
          <dt>{t('review.no-rate')}</dt>
          <dd>{figures.unknown.join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}
