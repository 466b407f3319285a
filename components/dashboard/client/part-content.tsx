import type { ClientCard } from '../../../lib/bridge/contract';
import { Contacts } from '../../card/contacts';
import { Conflicts } from '../../card/feed/conflicts';
import { Feed } from '../../card/feed/feed';
import { RatePanel } from '../../card/rate-panel';
import { ScoreHistory } from '../../card/score/score-history';
import { ScoreSum } from '../../card/score/score-sum';
import { WhatIf } from '../../card/score/what-if';
import { Timeline } from '../../card/timeline/timeline';
import { Fold } from '../../design/section';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { shaded } from '../../model/shade';
import { AgreementPanel } from '../agreement/agreement-panel';
import type { ClientPart } from '../frame/route';
import { EntrySheet } from '../records/entry-sheet';
import { InteractionSheet } from '../records/interaction-sheet';
import { RatingSheet } from '../records/rating-sheet';
import { RequestSheet } from '../records/request-sheet';
import { ReviewPart } from '../review/review-part';
import { DetailsForm } from './details-form';
import { MergeClient } from './merge-client';
import { MoneyPart } from './money-part';
import { Summary } from './summary';

interface PartContentProps {
  readonly card: ClientCard;
  readonly part: ClientPart;
}

/** One part of the client page. */
export function PartContent({ card, part }: PartContentProps) {
  const { settings } = useApp();
  const { client } = card;
  const currency = client.currency ?? settings.value?.baseCurrency ?? 'EUR';
  switch (part) {
    case 'summary':
      return (
        <>
          <Conflicts clientId={client.id} />
          <Summary card={card} />
        </>
      );
    case 'details':
      return (
        <>
          {shaded.value ? <Hidden /> : <DetailsForm client={client} currency={currency} />}
          <Contacts card={card} />
          <MergeClient client={client} />
        </>
      );
    case 'money':
      return <MoneyPart client={client} currency={currency} />;
    case 'time':
      return (
        <>
          {shaded.value ? <Hidden /> : <AgreementPanel client={client} currency={currency} />}
          <EntrySheet client={client} />
        </>
      );
    case 'conduct':
      return (
        <>
          <RatePanel clientId={client.id} />
          <RequestSheet client={client} currency={currency} />
          <RatingSheet client={client} />
          <InteractionSheet client={client} />
        </>
      );
    case 'score':
      return shaded.value ? (
        <Hidden />
      ) : (
        <div class="client-score">
          <ScoreSum score={card.score} />
          <div>
            <WhatIf clientId={client.id} />
            <ScoreHistory clientId={client.id} />
          </div>
        </div>
      );
    case 'review':
      return shaded.value ? <Hidden /> : <ReviewPart card={card} currency={currency} />;
    case 'timeline':
      return (
        <>
          <Timeline clientId={client.id} />
          <Fold name="feed" title={t('feed.title')} testId="feed-fold">
            {() => <Feed clientId={client.id} />}
          </Fold>
        </>
      );
  }
}

function Hidden() {
  return <p class="quiet client-hidden">{t('shade.notice')}</p>;
}
