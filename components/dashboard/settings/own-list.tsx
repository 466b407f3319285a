import { useState } from 'preact/hooks';
import { AddInput } from '../../card/add-input';
import { Chip } from '../../design/chip';
import { t } from '../../i18n';
import type { Read } from '../form/live-field';

interface OwnListProps {
  readonly label: string;
  readonly add: string;
  readonly placeholder: string;
  readonly items: readonly string[];
  readonly read: (typed: string) => Read<string>;
  readonly onChange: (items: readonly string[]) => void;
  readonly testId: string;
}

/** A list of short texts of one kind, each in its one spelling: added one by one, removed by its chip. */
export function OwnList({ label, add, placeholder, items, read, onChange, testId }: OwnListProps) {
  const [wrong, setWrong] = useState<string>();
  const take = (typed: string) => {
    const result = read(typed);
    setWrong('wrong' in result ? `${typed}: ${result.wrong}` : undefined);
    if ('value' in result && result.value !== undefined && !items.includes(result.value))
      onChange([...items, result.value]);
  };
  return (
    <div class="live-field live-wide" role="group" aria-label={label} data-testid={testId}>
      <span class="settings-label">{label}</span>
      <div class="chips">
        {items.map((item) => (
          <Chip
            key={item}
            label={item}
            removeLabel={t('action.remove', { name: item })}
            onRemove={() => onChange(items.filter((other) => other !== item))}
          />
        ))}
        <AddInput label={add} placeholder={placeholder} onAdd={take} />
      </div>
      {wrong !== undefined && (
        <p class="live-wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
