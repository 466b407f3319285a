import type { InTeamView } from '../../../../lib/bridge/contract';
import { Button } from '../../../design/button';
import { t } from '../../../i18n';

const OTHERS = ['code', 'file', 'servers'] as const;

/** No server is reached: says which, and leads to the other ways. Nothing while one is, or while it is not known yet. */
export function NoWay({ team }: { readonly team: InTeamView }) {
  if (team.ended || team.ways.some(({ state }) => state !== 'unreachable')) return null;
  const names = team.ways.map(({ where }) => where).join(', ');
  return (
    <div class="notice" role="status" data-testid="no-way">
      <p>{names === '' ? t('team.no-server') : t('team.no-way', { names })}</p>
      <div class="team-actions">
        {OTHERS.map((way) => (
          <Button
            key={way}
            small
            kind="link"
            onClick={() => document.querySelector(`#way-${way}`)?.scrollIntoView()}
          >
            {t(`team.no-way.${way}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
