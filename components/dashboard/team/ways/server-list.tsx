import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../../../design/button';
import { privateInput } from '../../../design/private-input';
import { t } from '../../../i18n';

export interface ServerRow {
  readonly where: string;
  /** In green or grey. */
  readonly reached: boolean | undefined;
  readonly words: string;
  readonly title?: string | undefined;
  readonly actions?: ComponentChildren;
}

/** Servers, each with how it stands and what can be done with it. */
export function ServerList({
  label,
  rows,
  testId,
}: {
  readonly label: string;
  readonly rows: readonly ServerRow[];
  readonly testId: string;
}) {
  if (rows.length === 0) return null;
  return (
    <ul class="team-devices" aria-label={label}>
      {rows.map(({ where, reached, words, title, actions }) => (
        <li key={where} class="team-device" data-testid={testId} data-reached={reached}>
          <span class={`status-dot status-${reached ? 'saved' : 'connecting'}`} aria-hidden />
          <span class="team-device-name">{where}</span>
          <span class="team-device-words" title={title}>
            {words}
          </span>
          {actions}
        </li>
      ))}
    </ul>
  );
}

interface AddServerProps {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly testId: string;
  /** Says what is wrong with what was typed; undefined when it was added. */
  readonly onAdd: (typed: string) => Promise<string | undefined>;
}

/** A field that adds one address to a list; what is wrong with it is said below and nothing typed is lost. */
export function AddServer({ label, hint, placeholder, testId, onAdd }: AddServerProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const add = async () => {
    const why = await onAdd(typed.trim());
    setWrong(why);
    if (why === undefined) setTyped('');
  };
  return (
    <form
      class="live-field"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={id}>{label}</label>
      <span class="live-input">
        <input
          {...privateInput}
          id={id}
          class="text-field"
          value={typed}
          placeholder={placeholder}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-says`}
          data-testid={testId}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(undefined);
          }}
        />
        <Button type="submit" disabled={typed.trim() === ''}>
          {t('ways.add')}
        </Button>
      </span>
      <p id={`${id}-says`} class={wrong ? 'live-wrong' : 'live-hint'} role={wrong ? 'alert' : undefined}>
        {wrong ?? hint}
      </p>
    </form>
  );
}
