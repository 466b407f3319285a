import { ChevronLeft, ChevronRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { SittingView } from '../../../lib/bridge/contract';
import type { ClientId, ReviewId } from '../../../lib/domain/ids';
import { Button, IconButton } from '../../design/button';
import { formatIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { useFrame } from '../frame/frame-context';
import { ClientScreen } from './client-screen';
import { Minutes } from './minutes';

/** One review: its clients in their order, one on the screen. When it is finished it is read as a list. */
export function Sitting({ reviewId }: { readonly reviewId: ReviewId }) {
  const sitting = useQuery('sitting', { reviewId });
  if (!sitting) return null;
  return sitting.review.finished === undefined ? <Open sitting={sitting} /> : <Minutes sitting={sitting} />;
}

function Open({ sitting: { review, clients } }: { readonly sitting: SittingView }) {
  const { act, now } = useApp();
  const { router } = useFrame();
  const [picked, setPicked] = useState<ClientId>();
  const undecided = clients.find(({ decided }) => decided === undefined);
  const place = clients.findIndex(({ clientId }) => clientId === (picked ?? undecided?.clientId));
  const at = place < 0 ? clients.length - 1 : place;
  const shown = clients[at];
  const done = clients.filter(({ decided }) => decided !== undefined).length;
  const step = (by: number) => setPicked(clients[at + by]?.clientId);
  const next = () => {
    const later = [...clients.slice(at + 1), ...clients.slice(0, at)];
    setPicked((later.find(({ decided }) => decided === undefined) ?? clients[at + 1] ?? shown)?.clientId);
  };
  const finish = async () => {
    const changes = { finished: now.peek() };
    const done = await act('edit', { type: 'review', id: review.id, changes }, t('review.finished'));
    if (done) router.go({ place: 'review', reviewId: review.id });
  };
  return (
    <div class="sitting" data-testid="sitting">
      <div class="sitting-bar">
        <IconButton label={t('review.previous')} disabled={at <= 0} onClick={() => step(-1)}>
          <ChevronLeft size={16} aria-hidden />
        </IconButton>
        <IconButton label={t('review.next')} disabled={at >= clients.length - 1} onClick={() => step(1)}>
          <ChevronRight size={16} aria-hidden />
        </IconButton>
        <span role="status" data-testid="sitting-progress">
          {t('review.progress', { done, all: clients.length })}
          <span class="quiet"> · {formatIsoDate(review.on)}</span>
        </span>
        <Button
          class="sitting-finish"
          kind={undecided ? 'plain' : 'primary'}
          data-testid="review-finish"
          onClick={() => void finish()}
        >
          {t('review.finish')}
        </Button>
      </div>
      <div class="sitting-columns">
        <nav class="sitting-list" aria-label={t('review.clients')}>
          <ol>
            {clients.map(({ clientId, name, decided }, row) => (
              <li key={clientId}>
                <button
                  type="button"
                  class="panel-row sitting-row"
                  aria-current={row === at ? 'step' : undefined}
                  data-testid="sitting-client"
                  onClick={() => setPicked(clientId)}
                >
                  <span class="truncate">{name}</span>
                  <span class="quiet">{decided && t(`review.step.${decided.decision.step}`)}</span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
        {shown && (
          <ClientScreen
            key={shown.clientId}
            clientId={shown.clientId}
            reviewId={review.id}
            cadence={review.cadence}
            onDecided={next}
          />
        )}
      </div>
    </div>
  );
}
