import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../i18n';
import { Button } from './button';
import { type InputType, inputTypes } from './input-types';
import { privateInput } from './private-input';
import './form.css';

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly type?: InputType;
  readonly required?: boolean;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  readonly defaultValue?: string | number;
  readonly placeholder?: string;
  readonly wide?: boolean;
}

/** A labelled field of an entry form. */
export function Field({ label, wide, type = 'text', ...input }: FieldProps) {
  const id = useId();
  return (
    <div class={`form-field ${wide ? 'form-wide' : ''}`}>
      <label for={id}>{label}</label>
      <input id={id} class="text-field" {...privateInput} {...inputTypes[type]} {...input} />
    </div>
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly defaultValue?: string;
  readonly wide?: boolean;
}

/** A labelled choice of an entry form. */
export function ChoiceField({ label, name, options, defaultValue, wide }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div class={`form-field ${wide ? 'form-wide' : ''}`}>
      <label for={id}>{label}</label>
      <select id={id} name={name} class="text-field" defaultValue={defaultValue}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A tick box of an entry form. */
export function TickField({
  label,
  name,
  checked,
}: {
  readonly label: string;
  readonly name: string;
  readonly checked?: boolean;
}) {
  return (
    <label class="form-tick form-wide">
      <input type="checkbox" name={name} defaultChecked={checked} /> {label}
    </label>
  );
}

interface EntryFormProps {
  readonly label: string;
  readonly children: ComponentChildren;
  readonly onSubmit: (fields: FormData) => void;
  readonly onCancel: () => void;
}

/** A small form in place of a dialog. Enter saves, Escape closes. */
export function EntryForm({ label, children, onSubmit, onCancel }: EntryFormProps) {
  return (
    <form
      class="entry-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <div class="form-grid">{children}</div>
      <div class="form-actions">
        <Button small kind="primary" type="submit">
          {t('action.save')}
        </Button>
        <Button small kind="quiet" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
