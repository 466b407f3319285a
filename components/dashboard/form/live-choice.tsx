import { useId } from 'preact/hooks';
import { LiveFrame } from './live-field';

interface LiveChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  /** The words for "nothing chosen"; absent = something is always chosen. */
  readonly none?: string;
  readonly onCommit: (value: V | undefined) => void;
  readonly hint?: string;
  readonly testId?: string;
}

/** A labelled choice that stores itself. */
export function LiveChoice<V extends string>(props: LiveChoiceProps<V>) {
  const { label, value, options, none, onCommit, hint, testId } = props;
  const id = useId();
  return (
    <LiveFrame id={id} label={label} hint={hint}>
      <select
        id={id}
        class="text-field"
        value={value ?? ''}
        aria-describedby={hint === undefined ? undefined : `${id}-says`}
        data-testid={testId}
        onChange={(event) =>
          onCommit(options.find((option) => option.value === event.currentTarget.value)?.value)
        }
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </LiveFrame>
  );
}
