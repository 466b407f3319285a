import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type InputType, inputTypes } from '../../design/input-types';
import { privateInput } from '../../design/private-input';
import './live-field.css';

/** A value that can be stored (undefined clears the field), or what is wrong with what was typed. */
export type Read<V> = { readonly value: V | undefined } | { readonly wrong: string };

interface LiveFieldProps<V> {
  readonly label: string;
  /** What the field holds while it is not being edited. */
  readonly text: string;
  readonly read: (typed: string) => Read<V>;
  /** Called once for a value that was changed. */
  readonly onCommit: (value: V | undefined) => void;
  readonly type?: InputType;
  readonly placeholder?: string | undefined;
  /** What is said under the field, and the unit after it. */
  readonly hint?: string | undefined;
  readonly unit?: string | undefined;
  readonly wide?: boolean;
  readonly testId?: string | undefined;
}

/** A labelled field that stores itself: leaving it or Enter saves, Escape restores, something wrong stays and says why. */
export function LiveField<V>(props: LiveFieldProps<V>) {
  const { label, text, type = 'text', hint } = props;
  const id = useId();
  const [draft, setDraft] = useState(text);
  const [wrong, setWrong] = useState<string>();
  const editing = useRef(false);
  /** What Enter has stored already: leaving the field afterwards must not store it again. */
  const committed = useRef<string | undefined>(undefined);
  useEffect(() => {
    committed.current = undefined;
    if (!editing.current) setDraft(text);
  }, [text]);

  const restore = () => {
    editing.current = false;
    setWrong(undefined);
    setDraft(committed.current ?? text);
  };
  const commit = (input: HTMLInputElement) => {
    const typed = input.value.trim();
    // Half a date reads as an empty one.
    if (typed === text || typed === committed.current || input.validity.badInput) return restore();
    const read = props.read(typed);
    if ('wrong' in read) return setWrong(read.wrong);
    editing.current = false;
    committed.current = typed;
    setWrong(undefined);
    setDraft(typed);
    props.onCommit(read.value);
  };
  return (
    <LiveFrame id={id} label={label} hint={hint} wrong={wrong} wide={props.wide}>
      <span class="live-input">
        <input
          id={id}
          class="text-field"
          {...privateInput}
          {...inputTypes[type]}
          value={draft}
          placeholder={props.placeholder}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined && hint === undefined ? undefined : `${id}-says`}
          data-testid={props.testId}
          onInput={(event) => {
            editing.current = true;
            committed.current = undefined;
            setDraft(event.currentTarget.value);
          }}
          onBlur={(event) => commit(event.currentTarget)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter') commit(event.currentTarget);
            if (event.key !== 'Escape' || (!editing.current && wrong === undefined)) return;
            event.stopPropagation();
            restore();
          }}
        />
        {props.unit && <span class="live-unit">{props.unit}</span>}
      </span>
    </LiveFrame>
  );
}

interface LiveFrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
  readonly wide?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** The label above a field and what is said under it. */
export function LiveFrame({ id, label, hint, wrong, wide, children }: LiveFrameProps) {
  const says = wrong ?? hint;
  return (
    <div class={`live-field ${wide ? 'live-wide' : ''}`}>
      <label for={id}>{label}</label>
      {children}
      {says !== undefined && (
        <p
          id={`${id}-says`}
          class={wrong === undefined ? 'live-hint' : 'live-wrong'}
          role={wrong ? 'alert' : undefined}
        >
          {says}
        </p>
      )}
    </div>
  );
}
