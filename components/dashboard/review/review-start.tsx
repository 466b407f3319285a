import { useState } from 'preact/hooks';
import type { ReviewsView } from '../../../lib/bridge/contract';
import type { ReviewId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { formatIsoDate, toIsoDate } from '../../format/date';
import { formatNumber } from '../../format/number';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { LiveChoice } from '../form/live-choice';
import { useFrame } from '../frame/frame-context';
import { hrefOf } from '../frame/route';
import { Panel } from '../today/panel';
import '../today/today.css';

const sizes = [5, 10, 20] as const;
const cadences = ['monthly', 'quarterly'] as const;
/** More would not be sat through. */
const most = 500;

/** Before a review: when it is due, whom it would be about, what came of the last ones. */
export function ReviewStart({ reviews }: { readonly reviews: ReviewsView }) {
  const { act, now } = useApp();
  const { router } = useFrame();
  const { worst, past, due } = reviews;
  const [cadence, setCadence] = useState(past[0]?.cadence ?? 'monthly');
  const [size, setSize] = useState<string>(worst.length > 5 ? '5' : 'all');
  const today = toIsoDate(now.value);
  const chosen = worst.slice(0, size === 'all' ? most : Number(size));
  const begin = async () => {
    const fields = { on: today, cadence, clients: chosen.map(({ clientId }) => clientId) };
    const made = await act('create', { type: 'review', fields });
    if (made) router.go({ place: 'review', reviewId: made.value as ReviewId });
  };
  return (
    <div class="today-grid">
      <Panel title={t('review.begin')} testId="review-start">
        <p class={due !== undefined && due <= today ? 'overdue' : 'quiet'}>
          {due === undefined ? t('review.first') : t('review.due', { date: formatIsoDate(due) })}
        </p>
        {worst.length === 0 ? (
          <p class="quiet">{t('review.nobody')}</p>
        ) : (
          <>
            <div class="live-grid review-choices">
              <LiveChoice
                label={t('review.cadence')}
                value={cadence}
                options={cadences.map((value) => ({ value, label: t(`review.cadence.${value}`) }))}
                onCommit={(value) => value && setCadence(value)}
              />
              <LiveChoice<string>
                label={t('review.size')}
                value={size}
                options={[
                  ...sizes
                    .filter((n) => n < worst.length)
                    .map((n) => ({ value: String(n), label: t('review.size.worst', { n }) })),
                  { value: 'all', label: t('review.size.all', { n: worst.length }) },
                ]}
                onCommit={(value) => value && setSize(value)}
                testId="review-size"
              />
            </div>
            <p class="quiet clamp-2">{chosen.map(({ name }) => name).join(' · ')}</p>
            <p class="panel-small">
              <Button kind="primary" data-testid="review-begin" onClick={() => void begin()}>
                {t('review.begin')}
              </Button>
            </p>
          </>
        )}
      </Panel>
      <div class="today-column">
        <ChurnPanel churn={reviews.churn} />
        <Panel title={t('review.past')} testId="reviews-past">
          {past.length === 0 && <p class="quiet">{t('review.past.none')}</p>}
          <ul>
            {past.map(({ id, on, cadence: kind, decided, clients }) => (
              <li key={id}>
                <a class="panel-row" href={hrefOf({ place: 'review', reviewId: id })}>
                  <span class="truncate">
                    {formatIsoDate(on)} · {t(`review.cadence.${kind}`)}
                  </span>
                  <span class="quiet">{t('review.progress', { done: decided, all: clients })}</span>
                </a>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  );
}

/** Losing a bad client is a gain: who left and who came in a year, by worth. */
function ChurnPanel({ churn: { left, came, isHealthy } }: { readonly churn: ReviewsView['churn'] }) {
  const side = ({ count, worth }: typeof left) =>
    worth === undefined
      ? formatNumber(count)
      : t('review.churn.worth', { n: count, worth: formatNumber(worth) });
  return (
    <Panel title={t('review.churn')} testId="churn">
      <dl class="facts">
        <dt>{t('review.churn.left')}</dt>
        <dd>{side(left)}</dd>
        <dt>{t('review.churn.came')}</dt>
        <dd>{side(came)}</dd>
      </dl>
      <p class="quiet panel-small">
        {isHealthy === undefined
          ? t('review.churn.open')
          : t(isHealthy ? 'review.churn.healthy' : 'review.churn.unhealthy')}
      </p>
    </Panel>
  );
}
