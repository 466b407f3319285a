import { useRef, useState } from 'preact/hooks';
import type { TagView } from '../../lib/bridge/contract';
import type { ClientId } from '../../lib/domain/ids';
import { Chip, Dot } from '../design/chip';
import { Combobox } from '../design/combobox';
import { veil } from '../design/veil';
import { t } from '../i18n';
import { useApp } from '../model/app-context';
import { shaded } from '../model/shade';
import { suggestTags } from './suggest-tags';
import './tag-bar.css';

interface TagBarProps {
  readonly clientId: ClientId;
  readonly tags: readonly TagView[];
}

/** The client's tags: type to add one, × or Delete takes it off, Backspace in the empty field goes to the last. */
export function TagBar({ clientId, tags }: TagBarProps) {
  const app = useApp();
  const [text, setText] = useState('');
  const bar = useRef<HTMLDivElement>(null);
  const suggested = suggestTags(app.tags.value, tags, text);

  const add = (tag: TagView | { readonly name: string }) =>
    void app.act(
      'setTag',
      { clientId, tag: 'id' in tag ? tag.id : { name: tag.name }, on: true },
      t('tags.added', { name: veil(tag.name) }),
    );
  const remove = (tag: TagView) => {
    bar.current?.querySelector('input')?.focus();
    void app.act('setTag', { clientId, tag: tag.id, on: false }, t('tags.removed', { name: veil(tag.name) }));
  };

  return (
    <div class="tag-bar" ref={bar} role="group" aria-label={t('tags.title')}>
      {tags.map((tag) => (
        <Chip
          key={tag.id}
          label={veil(tag.name)}
          colour={shaded.value ? '' : tag.colour}
          testId="tag-chip"
          removeLabel={t('action.remove', { name: veil(tag.name) })}
          onRemove={() => remove(tag)}
        />
      ))}
      <Combobox
        look="chip"
        again
        label={t('tags.add')}
        placeholder={t('tags.placeholder')}
        testId="add-tag"
        text={text}
        onText={setText}
        choices={suggested.map((tag) => ({
          id: tag.id,
          label: veil(tag.name),
          mark: <Dot colour={tag.colour} />,
          detail: t('tags.count', { n: tag.count }),
        }))}
        onChoose={({ id }) => {
          const tag = suggested.find((candidate) => candidate.id === id);
          if (tag) add(tag);
        }}
        onFree={(name) => add({ name })}
        onBackspace={() =>
          [...(bar.current?.querySelectorAll<HTMLElement>('.chip-remove') ?? [])].at(-1)?.focus()
        }
      />
    </div>
  );
}
