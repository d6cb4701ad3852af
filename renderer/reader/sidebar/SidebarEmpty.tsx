import type { ReactNode } from 'react';

type SidebarEmptyProps = { readonly title: string; readonly children: ReactNode };

/** Stands in a tab that has nothing to list yet, and says the next step. */
export function SidebarEmpty({ title, children }: SidebarEmptyProps) {
  return (
    <div className="sidebar__empty">
      <h2 className="sidebar__empty-title">{title}</h2>
      <p>{children}</p>
    </div>
  );
}
