import { useState } from 'preact/hooks';
import type { ClientCard } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useQuery } from '../../model/use-query';
import { hrefOf } from '../frame/route';
import { LetterDesk } from '../letters/letter-desk';
import { ChanceSheet } from './chance-sheet';
import { DecisionForm } from './decision-form';
import { FollowupSheet } from './followup-sheet';
import { History } from './history';
import { PartingPanel } from './parting-panel';
import { Suggested } from './suggested';
import './review.css';

interface ReviewPartProps {
  readonly card: ClientCard;
  readonly currency: string;
}

/** Where a client stands, what was decided, the chances given and what comes next. */
export function ReviewPart({ card, currency }: ReviewPartProps) {
  const { client } = card;
  const standing = useQuery('standing', { clientId: client.id });
  const [deciding, setDeciding] = useState(false);
  if (!standing) return null;
  return (
    <>
      <div class="sheet">
        <Suggested standing={standing} />
        {deciding ? (
          <DecisionForm client={client} standing={standing} onDone={() => setDeciding(false)} />
        ) : (
          <p class="review-links">
            <Button small data-testid="decide-now" onClick={() => setDeciding(true)}>
              {t('review.decide')}
            </Button>{' '}
            <a href={hrefOf({ place: 'review' })}>{t('review.all')}</a>
          </p>
        )}
        <History standing={{ ...standing, chances: [] }} />
      </div>
      <FollowupSheet client={client} followups={standing.followups} />
      <PartingPanel client={client} standing={standing} currency={currency} />
      <LetterDesk card={card} standing={standing} currency={currency} />
      <ChanceSheet client={client} chances={standing.chances} />
    </>
  );
}
