import type { LucideIcon } from 'lucide-react';
import { useId, useState, type ReactNode, type ToggleEvent } from 'react';
import { classNames } from './class-names.ts';
import './popover.css';

type PopoverProps = {
  /** What the button opens: its name for screen readers, and that of what is opened. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** Words beside the icon; without them the label is the tooltip. */
  readonly words?: ReactNode;
  readonly className?: string;
  /** Made only while it is open. */
  readonly children: ReactNode;
};

/**
 * A button that opens a small panel below it. Escape, a press elsewhere, or the button closes it and gives the focus
 * back; the panel stays within the window.
 */
export function Popover({ label, icon: Icon, words, className, children }: PopoverProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const anchor = `--popover-${id.replaceAll(/[^a-zA-Z0-9]/g, '')}`;
  return (
    <>
      <button
        type="button"
        className={classNames(words === undefined ? 'icon-button' : 'button button--quiet', className)}
        aria-label={words === undefined ? label : undefined}
        title={label}
        aria-expanded={open}
        popoverTarget={id}
        style={{ anchorName: anchor }}
      >
        <Icon size={18} strokeWidth={2} aria-hidden />
        {words}
      </button>
      <div
        id={id}
        className="popover"
        popover="auto"
        role="dialog"
        aria-label={label}
        style={{ positionAnchor: anchor }}
        onToggle={(event: ToggleEvent) => setOpen(event.newState === 'open')}
      >
        {open && children}
      </div>
    </>
  );
}
