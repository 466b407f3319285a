import { useRef, useState } from 'preact/hooks';
import type { ClientId } from '../../lib/domain/ids';
import { useAutoGrow } from '../design/auto-grow';
import { Button } from '../design/button';
import { keyShortcut } from '../design/key-hint';
import { privateInput } from '../design/private-input';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { VisibilityToggle } from './visibility-toggle';

/** A line that grows into a note. What is typed and not saved waits here until this client is back. */
export function NewNote({ clientId }: { readonly clientId: ClientId }) {
  const { act, drafts } = useApp();
  const key = `note ${clientId}`;
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => drafts.get(key));
  const [own, setOwn] = useState(false);
  const [saving, setSaving] = useState(false);
  useAutoGrow(field, text);
  const write = (next: string) => {
    setText(next);
    drafts.set(key, next);
  };
  const save = async () => {
    const wanted = text.trim();
    if (wanted === '' || saving) return;
    setSaving(true);
    const answer = await act('addNote', { clientId, text: wanted, private: own }, t('notes.added'));
    setSaving(false);
    // A failed note stays in the field.
    if (answer) write('');
    field.current?.focus();
  };
  return (
    <div class="new-note">
      <textarea
        ref={field}
        class="text-field"
        rows={1}
        data-key="N"
        data-testid="new-note"
        aria-label={t('notes.new')}
        aria-keyshortcuts={keyShortcut('N')}
        placeholder={t('notes.placeholder')}
        title={t('notes.hint')}
        value={text}
        {...privateInput}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            void save();
          } else if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <div class={`new-note-tools ${text === '' ? 'new-note-idle' : ''}`}>
        <VisibilityToggle own={own} onChange={setOwn} />
        <Button small kind="primary" disabled={text.trim() === '' || saving} onClick={() => void save()}>
          {t('action.save')}
        </Button>
      </div>
    </div>
  );
}
