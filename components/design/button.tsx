import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import './button.css';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'size'> & {
  readonly children: ComponentChildren;
  /** `primary` at most once on a screen; `quiet` is text only; `danger` destroys. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'link' | 'danger';
  readonly icon?: ComponentChildren;
  readonly small?: boolean;
  readonly disabled?: boolean;
  readonly type?: 'button' | 'submit';
};

/** A button with words. */
export function Button({ kind = 'plain', icon, small, class: extra, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class={`button button-${kind} ${small ? 'button-small' : ''} ${extra ?? ''}`}
    >
      {icon}
      <span class="button-words">{children}</span>
    </button>
  );
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'label'> & {
  /** Said by a screen reader and shown as the title. */
  readonly label: string;
  readonly children: ComponentChildren;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly small?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
};

/** A button that is only an icon: square, with its name as title. `pressed` makes it a toggle. */
export function IconButton({
  label,
  pressed,
  small,
  class: extra,
  children,
  buttonRef,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(buttonRef ? { ref: buttonRef } : {})}
      class={`icon-button ${small ? 'icon-button-small' : ''} ${extra ?? ''}`}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
    >
      {children}
    </button>
  );
}
