import type { ClientId, InteractionId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { Veil } from '../../design/veil';
import { formatSpan } from '../../format/duration';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { useQuery } from '../../model/use-query';

/** How long this client has waited for our answer, and how fast the first one usually is. */
export function WaitingLine({ clientId }: { readonly clientId: ClientId }) {
  const { now } = useApp();
  const view = useQuery('waiting', { clientId });
  const [longest] = view?.rows ?? [];
  if (!view || (!longest && !view.response)) return null;
  return (
    <div class="requests-line" data-testid="waiting-line">
      {longest && (
        <span>
          <Veil>{t('waiting.since', { time: formatSpan(now.value - longest.since) })}</Veil>
        </span>
      )}
      {view.response && (
        <span class="quiet">
          <Veil>{t('waiting.usual', { time: formatSpan(view.response.medianMs) })}</Veil>
        </span>
      )}
      {longest && (
        <span class="requests-end">
          <SettleWaiting latest={longest.latest} />
        </span>
      )}
    </div>
  );
}

/** The conversation wants no answer. */
export function SettleWaiting({ latest }: { readonly latest: InteractionId }) {
  const { act } = useApp();
  const settle = () =>
    void act('edit', { type: 'interaction', id: latest, changes: { noReply: true } }, t('waiting.settle'));
  return (
    <Button kind="link" data-testid="waiting-settle" onClick={settle}>
      {t('waiting.settle')}
    </Button>
  );
}
