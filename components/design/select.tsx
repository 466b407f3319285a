import './select.css';

interface SelectProps<V extends string> {
  readonly value: V | '';
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  /** The words for "nothing chosen"; absent = something is always chosen. */
  readonly none?: string;
  readonly onChange: (value: V | undefined) => void;
  readonly field?: boolean;
}

/** A native choice that looks like text until it is used; `field` gives it the frame of a form field. */
export function Select<V extends string>({ value, label, options, none, onChange, field }: SelectProps<V>) {
  return (
    <select
      class={field ? 'text-field' : `inline-select ${value === '' ? 'inline-select-empty' : ''}`}
      aria-label={label}
      value={value}
      onChange={(event) =>
        onChange(options.find((option) => option.value === event.currentTarget.value)?.value)
      }
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
