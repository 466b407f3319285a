import { useState } from 'preact/hooks';
import type { ClientCard } from '../../lib/bridge/contract';
import { Banner } from '../card/banner';
import { Brief } from '../card/brief';
import { ClientHeader } from '../card/client-header';
import { Contacts } from '../card/contacts';
import { DeleteClient } from '../card/delete-client';
import { Details } from '../card/details';
import { Conflicts } from '../card/feed/conflicts';
import { Looking } from '../card/looking';
import { MoneyLine } from '../card/money-line';
import { Notes } from '../card/notes';
import { RatePanel } from '../card/rate-panel';
import { Records } from '../card/records/records';
import { Requests } from '../card/requests/requests';
import { ScoreBlock } from '../card/score/score-block';
import { TagBar } from '../card/tag-bar';
import { Timeline } from '../card/timeline/timeline';
import { TimerBlock } from '../card/timer/timer-block';
import { Fold } from '../design/section';
import { t } from '../i18n';
import { MovePerson } from './move-person';
import { PersonLine } from './person-line';
import type { ClientPage } from './sidebar-model';
import { useTeach } from './teach/teach-context';

interface ClientPanelProps {
  readonly card: ClientCard;
  readonly page: ClientPage;
}

/** Everything about the client of this page, the most wanted first. */
export function ClientPanel({ card, page }: ClientPanelProps) {
  const [task, setTask] = useState<'banner' | 'move' | 'delete'>();
  const done = () => setTask(undefined);
  const teach = useTeach();
  const { client } = card;
  return (
    <>
      <Banner client={client} editing={task === 'banner'} onDone={done} />
      <ClientHeader
        client={client}
        onTask={setTask}
        canMove={page.person !== undefined}
        onTeach={teach?.start}
      >
        <PersonLine card={card} page={page} />
      </ClientHeader>
      {task === 'move' && page.person && <MovePerson person={page.person} from={client.id} onDone={done} />}
      {task === 'delete' && <DeleteClient client={client} onDone={done} />}
      <Looking clientId={client.id} />
      <Conflicts clientId={client.id} />
      <TagBar clientId={client.id} tags={card.tags} />
      <ScoreBlock clientId={client.id} score={card.score} />
      <Requests client={client} />
      <TimerBlock client={client} time={card.time} />
      <MoneyLine money={card.money} pattern={card.score.result.latePattern} size={client.size} />
      <Notes clientId={client.id} notes={card.notes} />
      <Brief clientId={client.id} text={card.brief} />
      <Fold name="rate" title={t('rate.title')} testId="rate-fold">
        {() => <RatePanel clientId={client.id} />}
      </Fold>
      <Contacts card={card} />
      <Records client={client} />
      <Timeline clientId={client.id} />
      <Details client={client} />
    </>
  );
}
