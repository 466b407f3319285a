import { useState } from 'preact/hooks';
import type { TagView } from '../../../lib/bridge/contract';
import { Dot } from '../../design/chip';
import { t } from '../../i18n';
import { useApp } from '../../model/app-context';
import { shaded } from '../../model/shade';
import type { ClientsModel } from './clients-model';

const shownAtFirst = 8;

/** Tags as switches: clients that carry all of the chosen ones stay. The most used first. */
export function TagFilter({ clients }: { readonly clients: ClientsModel }) {
  const [all, setAll] = useState(false);
  const chosen = clients.tags.value;
  const tags = [...useApp().tags.value].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  if (tags.length === 0 || shaded.value) return null;
  const shown = tags.filter((tag, at) => all || at < shownAtFirst || chosen.includes(tag.id));
  const hidden = tags.length - shown.length;
  return (
    <div class="tag-filter" role="group" aria-label={t('dashboard.filter.tags')}>
      {shown.map((tag) => (
        <TagSwitch
          key={tag.id}
          tag={tag}
          on={chosen.includes(tag.id)}
          onToggle={() => clients.toggleTag(tag.id)}
        />
      ))}
      {hidden > 0 && (
        <button type="button" class="tag-switch quiet" onClick={() => setAll(true)}>
          {t('dashboard.filter.more', { n: hidden })}
        </button>
      )}
    </div>
  );
}

interface TagSwitchProps {
  readonly tag: TagView;
  readonly on: boolean;
  readonly onToggle: () => void;
}

function TagSwitch({ tag, on, onToggle }: TagSwitchProps) {
  return (
    <button
      type="button"
      class="tag-switch"
      aria-pressed={on}
      data-testid="tag-switch"
      title={tag.name}
      onClick={onToggle}
    >
      <Dot colour={tag.colour} />
      <span class="truncate">{tag.name}</span>
      <span class="tag-count">{tag.count}</span>
    </button>
  );
}
