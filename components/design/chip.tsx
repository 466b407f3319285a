import { X } from 'lucide-preact';
import { tagColour } from './tag-colour';
import './chip.css';

interface ChipProps {
  readonly label: string;
  /** A colour name or `#rrggbb` of the dot; undefined = no dot. */
  readonly colour?: string | undefined;
  /** Words for the remove button; absent = the chip can not be removed. */
  readonly removeLabel?: string | undefined;
  readonly onRemove?: (() => void) | undefined;
  readonly testId?: string;
}

/** A tag, a domain: a short word with an optional dot and ×. Delete or Backspace on the × removes it too. */
export function Chip({ label, colour, removeLabel, onRemove, testId }: ChipProps) {
  return (
    <span class="chip" data-testid={testId} title={label}>
      {colour !== undefined && <Dot colour={colour} />}
      <span class="truncate">{label}</span>
      {onRemove && (
        <button
          type="button"
          class="chip-remove"
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
          onKeyDown={(event) => {
            if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
          }}
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}

/** The coloured dot of a tag. */
export function Dot({ colour }: { readonly colour: string }) {
  return <span class="dot" style={{ background: tagColour(colour) }} aria-hidden />;
}
