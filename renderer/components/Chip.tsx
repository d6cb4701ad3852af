import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './chip.css';

/** In passing; new or current; look at this; an interest or a loss. */
export type ChipTone = 'neutral' | 'accent' | 'amber' | 'red';

export type ChipProps = {
  readonly tone?: ChipTone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
};

/** A few words that mark something. It does nothing when pressed. */
export function Chip({ tone = 'neutral', icon: Icon, children }: ChipProps) {
  return (
    <span className={`chip chip--${tone}`}>
      {Icon && <Icon size={12} strokeWidth={2.25} aria-hidden />}
      {children}
    </span>
  );
}
