import { TriangleAlert } from 'lucide-preact';
import type { RecordOf } from '../../lib/domain/records/schemas';
import { InlineEdit } from '../design/inline-edit';
import { veil } from '../design/veil';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { shaded } from '../model/shade';
import './banner.css';

interface BannerProps {
  readonly client: RecordOf<'client'>;
  /** Opens as a field, also when there is no banner yet. */
  readonly editing: boolean;
  readonly onDone: () => void;
}

/** What everybody must know before acting. Takes no room when there is none. */
export function Banner({ client, editing, onDone }: BannerProps) {
  const { act } = useApp();
  const text = client.banner ?? '';
  if (text === '' && !editing) return null;
  const commit = (banner: string) =>
    void act(
      'edit',
      { type: 'client', id: client.id, changes: { banner: banner === '' ? undefined : banner } },
      t('toast.edited', { field: t('client.banner') }),
    );
  return (
    <div class="banner" data-testid="banner">
      <TriangleAlert size={15} aria-hidden />
      {shaded.value ? (
        <span>{veil(text)}</span>
      ) : (
        <InlineEdit
          key={editing ? 'editing' : 'shown'}
          value={text}
          label={t('client.banner')}
          placeholder={t('client.banner.placeholder')}
          clearable
          editing={editing}
          onCommit={commit}
          onDone={onDone}
        />
      )}
    </div>
  );
}
