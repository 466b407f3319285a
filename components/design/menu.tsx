import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { IconButton } from './button';
import { placeBelow } from './place-popover';
import './menu.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Shown beside it; a single character is its key while the menu is open. */
  readonly hint?: string | undefined;
  readonly danger?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What opens it: an icon, or words when `words` is set. */
  readonly children: ComponentChildren;
  readonly words?: boolean;
  readonly testId?: string;
}

/** A button that opens a list of actions (native popover: Escape and a click elsewhere close it). */
export function Menu({ label, items, children, words, testId }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const show = () => {
    if (!list.current || !button.current) return;
    list.current.showPopover();
    placeBelow(list.current, button.current, 'end');
    list.current.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  };
  const hide = () => {
    list.current?.hidePopover();
    button.current?.focus();
  };
  const trigger = {
    onClick: () => (open ? hide() : show()),
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    'aria-controls': id,
    'data-testid': testId,
  };

  return (
    <>
      {words ? (
        <button type="button" ref={button} class="button button-plain button-small" {...trigger}>
          {children}
        </button>
      ) : (
        <IconButton label={label} buttonRef={button} {...trigger}>
          {children}
        </IconButton>
      )}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        class="menu"
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={(event) => {
          const hinted = items.findIndex(({ hint }) => hint === event.key);
          if (hinted >= 0)
            event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')[hinted]?.click();
          if (hinted >= 0 || moveFocus(event.currentTarget, event.key)) event.preventDefault();
          if (event.key === 'Tab') hide();
        }}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            class={`menu-item ${item.danger ? 'menu-item-danger' : ''}`}
            onClick={() => {
              hide();
              item.run();
            }}
          >
            <span>{item.label}</span>
            {item.hint && <span class="menu-hint">{item.hint}</span>}
          </button>
        ))}
      </div>
    </>
  );
}

/** Arrow keys, Home and End among the items of a menu; true when the key was one of them. */
function moveFocus(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  if (next === undefined) return false;
  items.at(next % items.length)?.focus();
  return true;
}
