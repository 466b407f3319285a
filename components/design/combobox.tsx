import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keepBelow } from './place-popover';
import { privateInput } from './private-input';
import './combobox.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly mark?: ComponentChildren;
  readonly detail?: string | undefined;
}

interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
  /** The choices are not those of this text yet: keys that would choose among them wait for the right ones. */
  readonly waiting?: boolean;
  readonly onChoose: (choice: Choice) => void;
  /** Enter on a text that is none of the choices; absent = Enter takes the first choice. */
  readonly onFree?: ((text: string) => void) | undefined;
  /** Backspace in an empty field. */
  readonly onBackspace?: (() => void) | undefined;
  /** `chip` looks like a chip until it is used. */
  readonly look: 'chip' | 'field';
  /** Stays ready for the next after a choice. */
  readonly again?: boolean;
  readonly testId?: string;
  readonly autoFocus?: boolean;
}

/** How far a key moves the mark. */
const steps: Readonly<Record<string, number | undefined>> = { ArrowDown: 1, ArrowUp: -1 };

/** A field with suggestions (ARIA combobox): arrows choose, Enter takes, Escape closes. */
export function Combobox(props: ComboboxProps) {
  const { choices, text } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState(false);
  const [marked, redraw] = useState(-1);
  // Keys may come faster than they are drawn.
  const mark = useRef(-1);
  const early = useRef<string[]>([]);
  const shown = open && choices.length > 0;
  const active = shown ? choices[marked] : undefined;

  useLayoutEffect(() => {
    if (!shown || !list.current || !input.current) return;
    const popover = list.current;
    popover.showPopover();
    if (props.look === 'field') popover.style.width = `${input.current.offsetWidth}px`;
    const stop = keepBelow(popover, input.current, 'start');
    return () => {
      stop();
      if (popover.isConnected) popover.hidePopover();
    };
  }, [shown, choices.length]);

  const setMarked = (at: number) => {
    mark.current = at;
    redraw(at);
  };
  const close = () => {
    setOpen(false);
    setMarked(-1);
    early.current = [];
  };
  const take = (choice: Choice) => {
    close();
    props.onText('');
    props.onChoose(choice);
    if (!props.again) input.current?.blur();
  };
  const enter = () => {
    const same = choices.find((choice) => choice.label.toLowerCase() === text.trim().toLowerCase());
    const choice = choices[mark.current] ?? same ?? (props.onFree ? undefined : choices[0]);
    if (choice) return take(choice);
    if (text.trim() === '' || !props.onFree) return;
    close();
    props.onText('');
    props.onFree(text.trim());
  };
  const choose = (key: string) => {
    const step = steps[key];
    if (step === undefined) return enter();
    setOpen(true);
    setMarked(wrap(mark.current + step, choices.length));
  };
  useLayoutEffect(() => {
    if (!props.waiting) for (const key of early.current.splice(0)) choose(key);
  }, [props.waiting]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key in steps || event.key === 'Enter') {
      event.preventDefault();
      if (props.waiting) early.current.push(event.key);
      else choose(event.key);
    } else if (event.key === 'Escape' && (open || text !== '')) {
      event.stopPropagation();
      close();
      props.onText('');
    } else if (event.key === 'Backspace' && text === '') props.onBackspace?.();
  };

  return (
    <span class={`combobox combobox-${props.look}`}>
      <input
        ref={input}
        role="combobox"
        class={props.look === 'field' ? 'text-field' : ''}
        aria-label={props.label}
        aria-expanded={shown}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${id}-${choices.indexOf(active)}` : undefined}
        placeholder={props.placeholder}
        value={text}
        data-testid={props.testId}
        autoFocus={props.autoFocus}
        {...privateInput}
        onInput={(event) => {
          props.onText(event.currentTarget.value);
          setOpen(true);
          setMarked(-1);
          early.current = [];
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <ul ref={list} id={id} popover="manual" role="listbox" aria-label={props.label} class="combobox-list">
        {choices.map((choice, index) => (
          <li
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={choice === active}
            class="combobox-option"
            // Keeps the focus in the field, so that leaving it does not close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            {choice.mark}
            <span class="truncate">{choice.label}</span>
            {choice.detail && <span class="combobox-detail">{choice.detail}</span>}
          </li>
        ))}
      </ul>
    </span>
  );
}

/** An index that runs round a list; -1 stands before it. */
function wrap(index: number, length: number): number {
  if (length === 0) return -1;
  return index < 0 ? length - 1 : index % length;
}
