import { useState } from 'preact/hooks';
import type { NoteView } from '../../lib/bridge/contract';
import type { ClientId } from '../../lib/domain/ids';
import { Button } from '../design/button';
import { KeyHint } from '../design/key-hint';
import { Section } from '../design/section';
import { t } from '../i18n';
import { NewNote } from './new-note';
import { NoteItem } from './note-item';
import './notes.css';

interface NotesProps {
  readonly clientId: ClientId;
  /** Pinned first, then newest first. */
  readonly notes: readonly NoteView[];
}

const shownAtFirst = 4;

/** What the team, or only I, must remember. */
export function Notes({ clientId, notes }: NotesProps) {
  const [all, setAll] = useState(false);
  const shown = all ? notes : notes.slice(0, shownAtFirst);
  return (
    <Section title={t('notes.title')} aside={<KeyHint letter="N" />} testId="notes">
      <NewNote clientId={clientId} />
      {notes.length > 0 && (
        <ul class="notes">
          {shown.map((note) => (
            <NoteItem key={note.id} note={note} />
          ))}
        </ul>
      )}
      {notes.length > shown.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          {t('action.more')} ({notes.length - shown.length})
        </Button>
      )}
    </Section>
  );
}
