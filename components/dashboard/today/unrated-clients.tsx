import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';
import { hrefOf } from '../frame/route';
import { Panel } from './panel';

const shown = 5;

/** Once a month: whom to rate. Put away, it stays away until the next. */
export function UnratedClients() {
  const { act, settings } = useApp();
  const found = useQuery('unrated', { limit: shown });
  if (!found || !settings.value || found.count === 0 || settings.value.ratingNudge === found.month)
    return null;
  return (
    <Panel
      title={t('rate.nudge')}
      testId="unrated"
      aside={
        <Button
          kind="quiet"
          small
          data-testid="unrated-later"
          onClick={() =>
            void act('setSetting', { key: 'ratingNudge', value: found.month }, t('rate.nudge.later'))
          }
        >
          {t('rate.nudge.later')}
        </Button>
      }
    >
      <ul>
        {found.clients.map(({ clientId, name }) => (
          <li key={clientId}>
            <a class="panel-row" href={hrefOf({ place: 'client', clientId, part: 'conduct' })}>
              <span class="truncate">{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
