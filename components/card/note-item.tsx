import { Lock, Pin, PinOff, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { NoteView } from '../../lib/bridge/contract';
import { IconButton } from '../design/button';
import { TextEdit } from '../design/text-edit';
import { blocks } from '../design/veil';
import { formatDay, formatInstant } from '../format/date';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { shaded } from '../model/shade';

/** One note: click to edit, pin, delete with undo. */
export function NoteItem({ note }: { readonly note: NoteView }) {
  const { act, now } = useApp();
  const [editing, setEditing] = useState(false);
  const edit = (changes: { text: string } | { pinned: boolean }, done: string) =>
    void act('edit', { type: 'note', id: note.id, changes }, done);
  const meta = [
    note.mine ? t('notes.you') : note.author,
    formatDay(note.createdAt, now.value),
    ...(note.pinned ? [t('notes.pinned')] : []),
  ];
  return (
    <li class="note" data-testid="note">
      {editing ? (
        <TextEdit
          value={note.text}
          label={t('notes.edit')}
          onDone={(text) => {
            setEditing(false);
            if (text !== undefined && text !== '' && text !== note.text) edit({ text }, t('notes.edited'));
          }}
        />
      ) : (
        <button
          type="button"
          class="note-text"
          aria-label={shaded.value ? t('shade.hidden') : `${t('notes.edit')}: ${note.text}`}
          disabled={shaded.value}
          onClick={() => setEditing(true)}
        >
          {shaded.value ? blocks : note.text}
        </button>
      )}
      <div class="note-meta">
        <span class="truncate" title={formatInstant(note.createdAt)}>
          {meta.join(' · ')}
        </span>
        {note.private && (
          <span class="note-private">
            <Lock size={11} aria-hidden /> {t('notes.private')}
          </span>
        )}
        <span class="note-tools">
          <IconButton
            small
            label={note.pinned ? t('notes.unpin') : t('notes.pin')}
            pressed={note.pinned}
            onClick={() =>
              edit({ pinned: !note.pinned }, note.pinned ? t('notes.was-unpinned') : t('notes.was-pinned'))
            }
          >
            {note.pinned ? <PinOff size={13} aria-hidden /> : <Pin size={13} aria-hidden />}
          </IconButton>
          <IconButton
            small
            label={t('notes.delete')}
            onClick={() => void act('remove', { type: 'note', id: note.id }, t('notes.deleted'))}
          >
            <Trash2 size={13} aria-hidden />
          </IconButton>
        </span>
      </div>
    </li>
  );
}
