import { useState } from 'preact/hooks';
import { privateInput } from '../design/private-input';

interface AddInputProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onAdd: (text: string) => void;
}

/** A chip to type into: Enter adds, Escape empties. */
export function AddInput({ label, placeholder, onAdd }: AddInputProps) {
  const [text, setText] = useState('');
  return (
    <span class="combobox combobox-chip">
      <input
        type="text"
        class="add-input"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        {...privateInput}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') setText('');
          if (event.key !== 'Enter' || text.trim() === '') return;
          onAdd(text.trim());
          setText('');
        }}
      />
    </span>
  );
}
