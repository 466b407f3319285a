import type { InviteAnswer } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { formatDay, formatTime } from '../../format/date';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { CopyText } from './copy-text';
import { QrPicture } from './qr-picture';

interface InviteCodeProps {
  readonly invite: InviteAnswer;
  readonly onDone: () => void;
}

/** The code of an invite to pass on, as text and as a picture for a camera. Who has it can ask, not enter. */
export function InviteCode({ invite, onDone }: InviteCodeProps) {
  const { now } = useApp();
  const when = `${formatDay(invite.expiresAt, now.value)} ${formatTime(invite.expiresAt)}`;
  return (
    <div class="team-invite" role="group" aria-label={t('team.code')}>
      <QrPicture text={invite.code.toUpperCase()} label={t('team.invite.qr')} />
      <div class="team-invite-words">
        <p>{t('team.invite.how', { when })}</p>
        <CopyText
          label={t('team.code')}
          text={invite.code}
          copied={t('team.invite.copied')}
          testId="invite-code"
        />
        <div class="team-actions">
          <Button kind="quiet" onClick={onDone}>
            {t('action.close')}
          </Button>
        </div>
      </div>
    </div>
  );
}
