import type { JoiningView } from '../../../lib/bridge/contract';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { CodePanel } from './ways/code-panel';

/** Where joining stands. The code is read to the inviter over the telephone or in the chat, not sent by this extension. */
export function Joining({ joining }: { readonly joining: JoiningView }) {
  const { act } = useApp();
  return (
    <div class="team-column" data-testid="team-joining" data-step={joining.step}>
      <h2>{t('team.joining', { name: joining.workspaceName })}</h2>
      <div role="status">
        {joining.step === 'looking' && <p class="quiet">{t('team.joining.looking')}</p>}
        {joining.step === 'compare' && (
          <>
            <p>{t('team.joining.compare')}</p>
            <p class="team-code" data-testid="join-code">
              {joining.code}
            </p>
          </>
        )}
      </div>
      {joining.step === 'failed' && (
        <p class="notice notice-danger" role="alert">
          {joining.message}
        </p>
      )}
      {joining.step === 'looking' && <CodePanel />}
      <div class="team-actions">
        <Button onClick={() => void act('cancelJoin', {})}>
          {joining.step === 'failed' ? t('action.close') : t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}
