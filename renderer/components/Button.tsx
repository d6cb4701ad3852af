import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import './button.css';
import { classNames } from './class-names.ts';

/** The one thing to do here; something else to do; something in passing; something that takes away. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = ComponentProps<'button'> & {
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
  /** As wide as its place. */
  readonly wide?: boolean;
};

/** A button with words. It submits nothing unless told to by `type`. */
export function Button({ look = 'secondary', icon: Icon, wide, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames('button', `button--${look}`, wide && 'button--wide', className)}
      {...rest}
    >
      {Icon && <Icon size={16} strokeWidth={2} aria-hidden />}
      {children}
    </button>
  );
}

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> & {
  readonly icon: LucideIcon;
  /** What it does: its name for screen readers and its tooltip. */
  readonly label: string;
  /** Shown behind the label in the tooltip, such as `Ctrl+H`. */
  readonly shortcut?: string;
  /** For a button that stays down: whether it is. */
  readonly pressed?: boolean;
  /** Why it does nothing now; pressed, it is still told. */
  readonly resting?: string | undefined;
  readonly size?: number;
};

/** A button with an icon alone. */
export function IconButton({ icon: Icon, label, shortcut, pressed, resting, size = 18, ...props }: IconButtonProps) {
  const { className, ...rest } = props;
  return (
    <button
      type="button"
      className={classNames('icon-button', className)}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={resting !== undefined || undefined}
      title={resting === undefined ? (shortcut ? `${label} (${shortcut})` : label) : `${label}. ${resting}`}
      {...rest}
    >
      <Icon size={size} strokeWidth={2} aria-hidden />
    </button>
  );
}
