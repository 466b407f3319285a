import { Button } from '../../design/button';
import { privateInput } from '../../design/private-input';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  /** What is said once it is in the clipboard. */
  readonly copied: string;
  readonly testId: string;
}

/** A text to pass on to somebody: selected by a click, copied by a button. */
export function CopyText({ label, text, copied, testId }: CopyTextProps) {
  const { toasts } = useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toasts.show({ text: copied, undo: undefined, tone: 'done' });
  };
  return (
    <>
      <textarea
        {...privateInput}
        class="text-field team-invite-code"
        readOnly
        rows={4}
        aria-label={label}
        data-testid={testId}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onClick={() => void copy()}>{t('team.invite.copy')}</Button>
    </>
  );
}
