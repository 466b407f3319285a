import { useEffect, useRef } from 'preact/hooks';
import type { ClientId, ReviewId } from '../../../lib/domain/ids';
import { MoneyLine } from '../../card/money-line';
import { ScoreBlock } from '../../card/score/score-block';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { useClientCard } from '../client/use-client-card';
import { hrefOf } from '../frame/route';
import { DecisionForm } from './decision-form';
import { Decided, History } from './history';
import { Suggested } from './suggested';

interface ClientScreenProps {
  readonly clientId: ClientId;
  readonly reviewId: ReviewId;
  readonly cadence: 'monthly' | 'quarterly';
  readonly onDecided: () => void;
}

/** One client of a review: facts, trend and reasons at one side, what is suggested and decided at the other. */
export function ClientScreen({ clientId, reviewId, cadence, onDecided }: ClientScreenProps) {
  const { act } = useApp();
  const shown = useClientCard(clientId);
  const standing = useQuery('standing', { clientId, reviewId });
  const top = useRef<HTMLElement>(null);
  const card = shown?.of === clientId ? shown.card : undefined;
  const isHere = card !== undefined && standing !== undefined;
  useEffect(() => {
    if (isHere) top.current?.closest('main')?.scrollTo?.(0, 0);
  }, [isHere]);
  const takeBack = () => void act('takeBack', { clientId, reviewId }, t('review.taken-back'));
  if (!card || !standing) return <div class="sitting-client" />;
  return (
    <article class="sitting-client" ref={top} aria-label={card.client.name} data-testid="client-screen">
      <h2 class="sitting-name">
        <a href={hrefOf({ place: 'client', clientId, part: 'review' })}>{card.client.name}</a>
      </h2>
      <div class="sitting-two">
        <div class="sitting-facts">
          <ScoreBlock clientId={clientId} score={card.score} />
          <MoneyLine money={card.money} pattern={card.score.result.latePattern} size={card.client.size} />
          <History standing={standing} />
        </div>
        <div class="sitting-decide">
          <Suggested standing={standing} />
          {standing.decided && (
            <div class="sitting-decided" data-testid="sitting-decided">
              <Decided view={standing.decided} />{' '}
              <Button kind="link" data-testid="take-back" onClick={takeBack}>
                {t('review.take-back')}
              </Button>
            </div>
          )}
          <DecisionForm
            client={card.client}
            standing={standing}
            reviewId={reviewId}
            cadence={cadence}
            onDone={onDecided}
          />
        </div>
      </div>
    </article>
  );
}
