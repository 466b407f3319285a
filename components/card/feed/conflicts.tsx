import type { ConflictView } from '../../../lib/bridge/contract';
import type { ClientId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { shaded } from '../../model/shade';
import { useQuery } from '../../model/use-query';
import { phraseWhat } from './phrase-change';
import './feed.css';

/** Fields that two people wrote at the same time, both values side by side, to choose from. */
export function Conflicts({ clientId }: { readonly clientId?: ClientId }) {
  const feed = useQuery('feed', { ...(clientId ? { clientId } : {}), limit: 0 });
  if (!feed || shaded.value || feed.conflicts.length === 0) return null;
  return (
    <section class="conflicts" aria-label={t('conflict.title')} data-testid="conflicts">
      <p class="conflict-title">{t('conflict.title')}</p>
      <p class="quiet">{t('conflict.hint')}</p>
      {feed.conflicts.map((conflict) => (
        <Conflict key={conflict.id} conflict={conflict} withClient={!clientId} />
      ))}
    </section>
  );
}

function Conflict({
  conflict,
  withClient,
}: {
  readonly conflict: ConflictView;
  readonly withClient: boolean;
}) {
  const { act } = useApp();
  const { id, root, field, clientName } = conflict;
  const what = phraseWhat(root, [field]);
  const label = withClient && clientName !== '' ? `${clientName} · ${what}` : what;
  return (
    <div class="conflict" role="group" aria-label={label} data-testid="conflict">
      <p class="conflict-what">{label}</p>
      <div class="conflict-sides">
        {(['kept', 'lost'] as const).map((choose) => {
          const { name, value } = conflict[choose];
          return (
            <div key={choose} class="conflict-side">
              <span class="quiet">{t(`conflict.${choose}`, { name: name || t('feed.somebody') })}</span>
              <span class="conflict-value">{value || t('conflict.empty')}</span>
              <Button
                small
                data-testid={`conflict-${choose}`}
                onClick={() => void act('settleConflict', { id, choose }, t('conflict.settled'))}
              >
                {t(choose === 'kept' ? 'conflict.keep' : 'conflict.take')}
              </Button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
