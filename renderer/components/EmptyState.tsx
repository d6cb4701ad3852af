import type { ReactNode } from 'react';
import './empty-state.css';

export type EmptyStateProps = {
  readonly picture?: ReactNode;
  readonly title: string;
  /** What to do next, in a sentence or two. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** Stands where a list will be, and says the next step. Its title is a heading of the second order. */
export function EmptyState({ picture, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      {picture && (
        <div className="empty__picture" aria-hidden>
          {picture}
        </div>
      )}
      <h2 className="empty__title">{title}</h2>
      <div className="empty__words">{children}</div>
      {actions && <div className="empty__actions">{actions}</div>}
    </div>
  );
}
