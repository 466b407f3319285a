import { useId, useState } from 'preact/hooks';
import type { CodeView, TeamRole } from '../../../../lib/bridge/contract';
import { Button } from '../../../design/button';
import { privateInput } from '../../../design/private-input';
import { t } from '../../../i18n';
import { useApp } from '../../../model/app-context';
import { useQuery } from '../../../model/use-query';
import { CopyText } from '../copy-text';

interface CodePanelProps {
  /** Whoever is in a team makes first codes; `owner`s may invite with one. Undefined: not in a team yet. */
  readonly role?: TeamRole;
}

/** Two people connect without any server: a code goes to the other one, theirs comes back. */
export function CodePanel({ role }: CodePanelProps) {
  const { act } = useApp();
  const code = useQuery('ways', {})?.code;
  const idle = code === undefined || code.step === 'failed' || code.step === 'met';
  return (
    <section
      id="way-code"
      class="panel"
      aria-label={t('code.title')}
      data-testid="code-panel"
      data-step={code?.step}
    >
      <h2>{t('code.title')}</h2>
      {idle && <p class="quiet">{t(role ? 'code.how' : 'code.how.joining')}</p>}
      <div role="status">{code && <Said code={code} />}</div>
      {idle && role && (
        <div class="team-actions">
          <Button data-testid="code-offer" onClick={() => void act('offerCode', {})}>
            {t('code.offer')}
          </Button>
          {role === 'owner' && (
            <Button data-testid="code-invite" onClick={() => void act('offerCode', { invite: 'member' })}>
              {t('code.invite')}
            </Button>
          )}
          <Button data-testid="code-device" onClick={() => void act('offerCode', { invite: 'device' })}>
            {t('code.device')}
          </Button>
        </div>
      )}
      {(idle || code?.step === 'offered') && (
        <PasteCode label={t(idle ? 'code.paste.first' : 'code.paste.second')} />
      )}
      {code && (
        <div class="team-actions">
          <Button kind="quiet" onClick={() => void act('cancelCode', {})}>
            {t(idle ? 'action.close' : 'action.cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Said({ code }: { readonly code: CodeView }) {
  if (code.step === 'failed') return <p class="notice notice-danger">{t(`code.failed.${code.why}`)}</p>;
  if (code.step === 'met') return <p data-testid="code-met">{t('code.met', { name: code.name })}</p>;
  if (code.step !== 'offered' && code.step !== 'answered')
    return <p class="quiet">{t(`code.${code.step}`)}</p>;
  return (
    <div class="team-invite-words">
      <p>{t(`code.${code.step}`)}</p>
      <CopyText
        label={t('code.text')}
        text={code.text}
        copied={t('code.copied')}
        testId={`code-${code.step}`}
      />
    </div>
  );
}

function PasteCode({ label }: { readonly label: string }) {
  const { act } = useApp();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const take = async () => {
    const problem = (await act('takeCode', { text }))?.value.problem;
    setWrong(problem && t(`code.wrong.${problem}`));
    if (problem === undefined) setText('');
  };
  return (
    <form
      class="team-invite-words"
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <label for={id}>{label}</label>
      <textarea
        {...privateInput}
        id={id}
        class="text-field team-invite-code"
        rows={3}
        value={text}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-says`}
        data-testid="code-paste"
        onInput={(event) => {
          setText(event.currentTarget.value);
          setWrong(undefined);
        }}
      />
      {wrong && (
        <p id={`${id}-says`} class="live-wrong" role="alert">
          {wrong}
        </p>
      )}
      <div class="team-actions">
        <Button type="submit" data-testid="code-take" disabled={text.trim() === ''}>
          {t('code.take')}
        </Button>
      </div>
    </form>
  );
}
