import { useEffect, useRef, useState } from 'preact/hooks';
import { type InputType, inputTypes } from './input-types';
import { privateInput } from './private-input';
import './inline-edit.css';

interface InlineEditProps {
  readonly value: string;
  /** Names the field for a screen reader. */
  readonly label: string;
  /** Shown while the value is empty. */
  readonly placeholder: string;
  /** Called once with the trimmed new value, never with an unchanged one. */
  readonly onCommit: (value: string) => void;
  readonly type?: InputType;
  /** How the value is shown while it is not edited; the value itself when absent. */
  readonly shown?: string | undefined;
  /** An empty value is a value (clears the field); otherwise it restores the old one. */
  readonly clearable?: boolean;
  readonly testId?: string | undefined;
  readonly editTestId?: string | undefined;
  /** Starts in edit mode, and calls `onDone` when it ends either way. */
  readonly editing?: boolean;
  readonly onDone?: () => void;
}

/** Text that turns into a field when it is clicked. Enter or leaving saves, Escape restores. */
export function InlineEdit(props: InlineEditProps) {
  const { value, label, placeholder, type = 'text', shown, testId, editTestId } = props;
  const [editing, setEditing] = useState(props.editing ?? false);
  const button = useRef<HTMLButtonElement>(null);
  const back = useRef(false);

  useEffect(() => {
    if (!editing && back.current) button.current?.focus();
    back.current = false;
  }, [editing]);

  if (editing) {
    const end = (next: string | undefined, byKey: boolean) => {
      back.current = byKey;
      setEditing(false);
      const trimmed = next?.trim();
      if (trimmed !== undefined && trimmed !== value && (trimmed !== '' || props.clearable))
        props.onCommit(trimmed);
      props.onDone?.();
    };
    return <Field {...{ value, label, placeholder, type, end }} testId={editTestId} />;
  }
  const empty = value === '';
  const text = empty ? placeholder : (shown ?? value);
  return (
    <button
      ref={button}
      type="button"
      class={`inline-edit ${empty ? 'inline-edit-empty' : ''}`}
      data-testid={testId}
      aria-label={`${label}: ${text}`}
      title={empty ? label : text}
      onClick={() => setEditing(true)}
    >
      <span class="clamp-2">{text}</span>
    </button>
  );
}

interface FieldProps {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly type: InputType;
  readonly end: (next: string | undefined, byKey: boolean) => void;
  readonly testId: string | undefined;
}

function Field({ value, label, placeholder, type, end, testId }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    input.current?.focus();
    if (type === 'text') input.current?.select();
  }, [type]);
  const once = (next: string | undefined, byKey: boolean) => {
    if (ended.current) return;
    ended.current = true;
    end(next, byKey);
  };
  return (
    <input
      ref={input}
      class="inline-field"
      {...inputTypes[type]}
      defaultValue={value}
      aria-label={label}
      placeholder={placeholder}
      data-testid={testId}
      {...privateInput}
      onBlur={(event) => once(event.currentTarget.value, false)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') once(event.currentTarget.value, true);
        if (event.key === 'Escape') {
          event.stopPropagation();
          once(undefined, true);
        }
      }}
    />
  );
}
