import { useEffect, useRef } from 'preact/hooks';
import { growToText } from './auto-grow';
import { privateInput } from './private-input';
import './text-edit.css';

interface TextEditProps {
  readonly value: string;
  readonly label: string;
  /** Called once: with the trimmed text, or with undefined when Escape restored the old one. */
  readonly onDone: (text: string | undefined) => void;
}

/** A longer text being edited in place. Enter or leaving saves, Shift + Enter starts a line, Escape restores. */
export function TextEdit({ value, label, onDone }: TextEditProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    const { current } = field;
    if (current) growToText(current);
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const end = (text: string | undefined) => {
    if (ended.current) return;
    ended.current = true;
    onDone(text?.trim());
  };
  return (
    <textarea
      ref={field}
      class="text-edit text-field"
      rows={1}
      aria-label={label}
      defaultValue={value}
      {...privateInput}
      onInput={(event) => growToText(event.currentTarget)}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          end(undefined);
        } else if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          end(event.currentTarget.value);
        }
      }}
    />
  );
}
