import { ChevronLeft } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClientCard } from '../../../lib/bridge/contract';
import { Banner } from '../../card/banner';
import { ClientHeader } from '../../card/client-header';
import { DeleteClient } from '../../card/delete-client';
import { TagBar } from '../../card/tag-bar';
import { t } from '../../i18n';
import { useFrame } from '../frame/frame-context';
import { type ClientPart, hrefOf } from '../frame/route';
import { ClientFacts } from './client-facts';
import { ClientParts } from './client-parts';
import { PartContent } from './part-content';
import { Summary } from './summary';
import { useNarrow } from './use-narrow';

interface ClientPageProps {
  readonly card: ClientCard;
  readonly part: ClientPart | undefined;
}

/** The card of the sidebar beside everything that is stored of the client; in a narrow window one after the other. */
export function ClientPage({ card, part }: ClientPageProps) {
  const narrow = useNarrow();
  const [task, setTask] = useState<'banner' | 'move' | 'delete'>();
  const done = () => setTask(undefined);
  const { client } = card;
  const frame = useFrame();
  useEffect(() => {
    frame.client.value = client;
    return () => {
      frame.client.value = undefined;
    };
  }, [frame, client]);
  const shown =
    part === undefined || (part === 'summary' && !narrow) ? (narrow ? 'summary' : 'details') : part;
  return (
    <>
      <header class="client-top">
        <Banner client={client} editing={task === 'banner'} onDone={done} />
        <a class="client-back" href={hrefOf({ place: 'clients' })}>
          <ChevronLeft size={14} aria-hidden /> {t('dashboard.place.clients')}
        </a>
        <ClientHeader client={client} onTask={setTask} canMove={false}>
          <ClientFacts client={client} />
        </ClientHeader>
        {task === 'delete' && <DeleteClient client={client} onDone={done} />}
        <TagBar clientId={client.id} tags={card.tags} />
      </header>
      <div class="client-columns">
        {!narrow && (
          <aside class="client-aside" aria-label={t('dashboard.part.summary')}>
            <Summary card={card} />
          </aside>
        )}
        <div class="client-main">
          <ClientParts clientId={client.id} shown={shown} narrow={narrow} />
          <div class={`client-part client-part-${shown}`}>
            <PartContent card={card} part={shown} />
          </div>
        </div>
      </div>
    </>
  );
}
