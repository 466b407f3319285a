import { useState } from 'preact/hooks';
import type { TimelineItem } from '../../../lib/bridge/contract';
import type { ClientId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { Fold } from '../../design/section';
import { Veil } from '../../design/veil';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { dayOf, phraseItem } from './phrase-item';
import { TimelineIcon } from './timeline-icon';
import './timeline.css';

/** Everything that happened with a client, newest first, a page at a time. */
export function Timeline({ clientId }: { readonly clientId: ClientId }) {
  return (
    <Fold name="timeline" title={t('timeline.title')} testId="timeline">
      {() => <TimelineBody clientId={clientId} />}
    </Fold>
  );
}

const pageSize = 20;

function TimelineBody({ clientId }: { readonly clientId: ClientId }) {
  const { now } = useApp();
  const [limit, setLimit] = useState(pageSize);
  const found = useQuery('timeline', { clientId, limit });
  if (!found) return null;
  if (found.items.length === 0) return <p class="quiet">{t('timeline.none')}</p>;
  return (
    <>
      <ol class="timeline">
        {found.items.map((item, index) => {
          const day = dayOf(item, now.value);
          const before = found.items[index - 1];
          const heading = before && dayOf(before, now.value) === day ? undefined : day;
          return <TimelineRow key={item.id} item={item} day={heading} />;
        })}
      </ol>
      {found.more && (
        <Button kind="link" onClick={() => setLimit(limit + 2 * pageSize)}>
          {t('timeline.more')}
        </Button>
      )}
    </>
  );
}

function TimelineRow({ item, day }: { readonly item: TimelineItem; readonly day: string | undefined }) {
  const { text, detail } = phraseItem(item);
  return (
    <li class="timeline-item">
      <span class="timeline-day">{day}</span>
      <TimelineIcon type={item.type} />
      <span class="timeline-text clamp-2">
        <Veil>{text}</Veil>
      </span>
      <span class="timeline-detail">
        <Veil>{detail}</Veil>
      </span>
    </li>
  );
}
