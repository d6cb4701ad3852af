import type { LucideIcon } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { stepInMenu } from './menu-keys.ts';
import './menu.css';

export type MenuItem = {
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly onSelect: () => void;
  /** It takes something away. */
  readonly danger?: boolean;
  readonly disabled?: boolean;
};

export type MenuProps = {
  /** What the button opens: its name for screen readers and its tooltip. */
  readonly label: string;
  /** What the button shows: an icon, or words. */
  readonly children: ReactNode;
  readonly items: readonly MenuItem[];
  readonly className?: string;
};

/** A button that opens a list of things to do. Arrow keys, Home, End and first letters move in it, Escape leaves it. */
export function Menu({ label, children, items, className }: MenuProps) {
  const id = useId();
  const anchor = `--menu-${id.replaceAll(/[^a-z0-9]/gi, '')}`;
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const controls = (): HTMLElement[] =>
    Array.from(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:enabled') ?? []);
  const move = (event: KeyboardEvent): void => {
    const all = controls();
    const current = all.findIndex(control => control === document.activeElement);
    const labels = all.map(control => control.textContent ?? '');
    const next = stepInMenu(event.key, labels, current);
    if (event.key === 'Tab') list.current?.hidePopover();
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  const select = (item: MenuItem): void => {
    list.current?.hidePopover();
    item.onSelect();
  };
  return (
    <>
      <button
        type="button"
        className={classNames('icon-button', className)}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
        style={{ anchorName: anchor }}
      >
        {children}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className="menu"
        style={{ positionAnchor: anchor }}
        onKeyDown={move}
        onToggle={event => {
          const isOpen = event.newState === 'open';
          setOpen(isOpen);
          if (isOpen) controls()[0]?.focus();
        }}
      >
        {items.map(item => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={classNames('menu__item', item.danger && 'menu__item--danger')}
            disabled={item.disabled}
            onClick={() => select(item)}
          >
            {item.icon ? <item.icon size={16} aria-hidden /> : <span className="menu__no-icon" />}
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}
