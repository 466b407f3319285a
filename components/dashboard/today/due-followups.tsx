import { formatShortDate, toIsoDate } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { hrefOf } from '../frame/route';
import { FollowupTick } from '../review/followup-tick';
import { Panel } from './panel';

const shown = 8;

/** What is to be done next, the first due first; nothing at all while there is nothing. */
export function DueFollowups() {
  const { now } = useApp();
  const found = useQuery('followups', { limit: shown });
  const today = toIsoDate(now.value);
  if (!found || found.length === 0) return null;
  return (
    <Panel title={t('review.followups')} testId="due-followups">
      <ul>
        {found.map(({ followup, clientId, clientName }) => (
          <li key={followup.id} class="panel-row">
            <span class="truncate">
              <FollowupTick followup={followup} />
            </span>
            <a class="quiet" href={hrefOf({ place: 'client', clientId, part: 'review' })}>
              {clientName}
            </a>
            <span class={`panel-figure ${followup.due < today ? 'overdue' : 'quiet'}`}>
              {formatShortDate(followup.due, now.value)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
