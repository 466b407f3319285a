import { Lock, Users } from 'lucide-preact';
import { t } from '../i18n';

interface VisibilityToggleProps {
  readonly own: boolean;
  readonly onChange: (own: boolean) => void;
}

/** Team or private: who will see a note. */
export function VisibilityToggle({ own, onChange }: VisibilityToggleProps) {
  return (
    <div class="segments" role="group" aria-label={t('notes.visibility')}>
      <button type="button" aria-pressed={!own} onClick={() => onChange(false)}>
        <Users size={12} aria-hidden /> {t('notes.team')}
      </button>
      <button type="button" aria-pressed={own} onClick={() => onChange(true)} data-testid="note-private">
        <Lock size={12} aria-hidden /> {t('notes.private')}
      </button>
    </div>
  );
}
