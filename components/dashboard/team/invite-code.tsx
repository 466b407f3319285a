import type { InviteAnswer } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { formatDay, formatTime } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { QrPicture } from './qr-picture';

interface InviteCodeProps {
  readonly invite: InviteAnswer;
  readonly onDone: () => void;
}

/** The code of an invite to pass on, as text and as a picture for a camera. Who has it can ask, not enter. */
export function InviteCode({ invite, onDone }: InviteCodeProps) {
  const { now, toasts } = useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(invite.code);
    toasts.show({ text: t('team.invite.copied'), undo: undefined, tone: 'done' });
  };
  const when = `${formatDay(invite.expiresAt, now.value)} ${formatTime(invite.expiresAt)}`;
  return (
    <div class="team-invite" role="group" aria-label={t('team.code')}>
      <QrPicture text={invite.code.toUpperCase()} label={t('team.invite.qr')} />
      <div class="team-invite-words">
        <p>{t('team.invite.how', { when })}</p>
        <textarea
          {...privateInput}
          class="text-field team-invite-code"
          readOnly
          rows={4}
          aria-label={t('team.code')}
          data-testid="invite-code"
          value={invite.code}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div class="team-actions">
          <Button onClick={() => void copy()}>{t('team.invite.copy')}</Button>
          <Button kind="quiet" onClick={onDone}>
            {t('action.close')}
          </Button>
        </div>
      </div>
    </div>
  );
}
