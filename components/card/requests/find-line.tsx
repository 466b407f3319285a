import type { Find } from '../../../lib/bridge/contract';
import type { ClientId } from '../../../lib/domain/ids';
import { Button } from '../../design/button';
import { Veil, veil } from '../../design/veil';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

interface FindLineProps {
  readonly clientId: ClientId;
  readonly find: Find;
}

/** A question about the message beside: whether it asks for something. */
export function FindLine({ clientId, find }: FindLineProps) {
  const { act } = useApp();
  const { kind } = find;
  const what = kind === 'hostile' ? t('finds.hostile') : t('finds.request', { what: t(`request.${kind}`) });
  const settle = (right: boolean) => {
    const noted =
      kind === 'hostile' ? t('finds.marked') : t('requests.noted', { what: t(`request.${kind}`) });
    void act('settleFind', { ...find, clientId, right }, right ? noted : t('finds.dismissed'));
  };
  return (
    <div class="requests-line" role="group" aria-label={veil(what)} data-testid="find" data-kind={kind}>
      <span class="requests-what">
        <Veil>{what}</Veil>
      </span>
      <span class="requests-end">
        <Button kind="link" data-testid="find-confirm" onClick={() => settle(true)}>
          {t('action.confirm')}
        </Button>
        <Button kind="link" data-testid="find-dismiss" onClick={() => settle(false)}>
          {t('action.dismiss')}
        </Button>
      </span>
    </div>
  );
}
