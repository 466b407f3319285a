import { SettleWaiting } from '../../card/requests/waiting-line';
import { Veil } from '../../design/veil';
import { formatSpan } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { hrefOf } from '../frame/route';
import { Panel } from './panel';

const shown = 6;

/** Who waits for an answer, the longest first, and how fast the first one usually is. */
export function WaitingClients() {
  const { now } = useApp();
  const view = useQuery('waiting', {});
  return (
    <Panel
      title={t('waiting.title')}
      testId="waiting"
      aside={
        view?.response && <Veil>{t('waiting.usual', { time: formatSpan(view.response.medianMs) })}</Veil>
      }
    >
      {view?.count === 0 && <p class="quiet">{t('waiting.none')}</p>}
      <ul>
        {view?.rows.slice(0, shown).map(({ clientId, name, since, latest }) => (
          <li key={latest} class="panel-row">
            <a class="truncate" href={hrefOf({ place: 'client', clientId, part: 'timeline' })}>
              {name}
            </a>
            <SettleWaiting latest={latest} />
            <span class="panel-figure">
              <Veil>{formatSpan(now.value - since)}</Veil>
            </span>
          </li>
        ))}
      </ul>
      {view && view.count > shown && (
        <p class="quiet panel-small">{t('waiting.more', { n: view.count - shown })}</p>
      )}
    </Panel>
  );
}
