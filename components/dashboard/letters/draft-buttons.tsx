import { Copy, Mail } from 'lucide-preact';
import { draftLink } from '../../../lib/domain/letters/draft-link';
import type { FilledLetter } from '../../../lib/domain/letters/letter';
import { Button } from '../../design/button';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';

interface DraftButtonsProps {
  readonly letter: FilledLetter;
  /** '' = no address is known. */
  readonly to: string;
}

/** Opens the draft in the mail program or in Gmail, or copies it. An unfilled field blocks all of them and is named. */
export function DraftButtons({ letter, to }: DraftButtonsProps) {
  const { toasts } = useApp();
  const { subject, body, missing } = letter;
  const draft = { to, subject, body };
  const links = (['mail', 'gmail'] as const).map((place) => ({ place, ...draftLink(place, draft) }));
  const say = (text: string, tone: 'done' | 'failed') => toasts.show({ text, undo: undefined, tone });
  const copy = () =>
    navigator.clipboard.writeText(`${subject}\n\n${body}`).then(
      () => say(t('action.copied'), 'done'),
      () => say(t('page.copy-failed'), 'failed'),
    );
  if (missing.length > 0)
    return (
      <p class="live-wrong" role="status" data-testid="letter-missing">
        {t('letter.missing', { fields: missing.map((field) => t(`letter.field.${field}`)).join(', ') })}
      </p>
    );
  return (
    <>
      <div class="letter-buttons">
        {links.map(({ place, href }) => (
          <a
            key={place}
            class={`button button-${place === 'mail' ? 'primary' : 'plain'}`}
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            data-testid={`letter-open-${place}`}
          >
            <Mail size={14} aria-hidden />
            <span class="button-words">{t(`letter.open.${place}`)}</span>
          </a>
        ))}
        <Button icon={<Copy size={14} aria-hidden />} data-testid="letter-copy" onClick={() => void copy()}>
          {t('letter.copy')}
        </Button>
      </div>
      {to === '' && <p class="quiet">{t('letter.no-address')}</p>}
      {links.some(({ isCut }) => isCut) && (
        <p class="quiet" data-testid="letter-too-long">
          {t('letter.too-long')}
        </p>
      )}
    </>
  );
}
