import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { growToText } from '../../design/auto-grow';
import { type InputType, inputTypes } from '../../design/input-types';
import { privateInput } from '../../design/private-input';
import { useWrong } from './sheet-form';

interface SheetFieldProps {
  readonly label: string;
  readonly name: string;
  readonly type?: InputType;
  readonly value?: string | undefined;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly wide?: boolean;
  /** Makes the field follow `value`; without it the field keeps what was typed. */
  readonly onInput?: (typed: string) => void;
  /** Has the focus when the form opens, instead of the first field. */
  readonly first?: boolean;
}

/** A labelled field of a form. */
export function SheetField({
  label,
  name,
  type = 'text',
  value,
  placeholder,
  hint,
  wide,
  onInput,
  first,
}: SheetFieldProps) {
  const id = useId();
  const wrong = useWrong(name);
  return (
    <SheetFrame id={id} label={label} wide={wide} wrong={wrong} hint={hint}>
      <input
        id={id}
        name={name}
        class="text-field"
        {...privateInput}
        {...inputTypes[type]}
        {...(onInput ? { value } : { defaultValue: value })}
        placeholder={placeholder}
        aria-invalid={wrong !== undefined}
        aria-describedby={(wrong ?? hint) ? `${id}-says` : undefined}
        data-first={first}
        onInput={(event) => onInput?.(event.currentTarget.value)}
      />
    </SheetFrame>
  );
}

type SheetTextProps = Pick<SheetFieldProps, 'label' | 'name' | 'value' | 'hint'> & {
  /** Hears what is typed; the field keeps it anyway. */
  readonly onInput?: (typed: string) => void;
};

/** A labelled field for longer words: Enter starts a line, Ctrl + Enter saves the form. */
export function SheetText({ label, name, value, hint, onInput }: SheetTextProps) {
  const id = useId();
  const wrong = useWrong(name);
  return (
    <SheetFrame id={id} label={label} wide wrong={wrong} hint={hint}>
      <textarea
        id={id}
        name={name}
        class="text-field"
        rows={2}
        {...privateInput}
        defaultValue={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={(wrong ?? hint) ? `${id}-says` : undefined}
        onInput={(event) => {
          growToText(event.currentTarget);
          onInput?.(event.currentTarget.value);
        }}
      />
    </SheetFrame>
  );
}

interface SheetChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string | undefined;
  /** The words for "nothing chosen"; absent = something is always chosen. */
  readonly none?: string;
  readonly onInput?: (value: string) => void;
}

/** A labelled choice of a form. */
export function SheetChoice({ label, name, options, value, none, onInput }: SheetChoiceProps) {
  const id = useId();
  const wrong = useWrong(name);
  const [chosen, setChosen] = useState(value ?? (none === undefined ? (options[0]?.value ?? '') : ''));
  return (
    <SheetFrame id={id} label={label} wrong={wrong}>
      <select
        id={id}
        name={name}
        class="text-field"
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-says`}
        value={chosen}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          onInput?.(event.currentTarget.value);
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </SheetFrame>
  );
}

/** A tick box of a form. */
export function SheetTick({
  label,
  name,
  checked,
}: {
  readonly label: string;
  readonly name: string;
  readonly checked?: boolean | undefined;
}) {
  return (
    <label class="sheet-tick">
      <input type="checkbox" name={name} defaultChecked={checked} /> {label}
    </label>
  );
}

interface SheetFrameProps {
  readonly id: string;
  readonly label: string;
  readonly wide?: boolean | undefined;
  readonly wrong: string | undefined;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

function SheetFrame({ id, label, wide, wrong, hint, children }: SheetFrameProps) {
  return (
    <div class={`form-field ${wide ? 'form-wide' : ''}`}>
      <label for={id}>{label}</label>
      {children}
      {(wrong ?? hint) && (
        <p id={`${id}-says`} class={wrong ? 'live-wrong' : 'live-hint'} role={wrong ? 'alert' : undefined}>
          {wrong ?? hint}
        </p>
      )}
    </div>
  );
}
