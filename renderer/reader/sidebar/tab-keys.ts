import { SIDEBAR_TABS, type SidebarTab } from '../../../shared/session/window-view.ts';

/** The tab that a key leads to from another: the arrows go round, Home and End to the ends; undefined for other keys. */
export function tabAfter(tab: SidebarTab, key: string): SidebarTab | undefined {
  const at = SIDEBAR_TABS.indexOf(tab);
  switch (key) {
    case 'ArrowRight':
      return SIDEBAR_TABS[(at + 1) % SIDEBAR_TABS.length];
    case 'ArrowLeft':
      return SIDEBAR_TABS.at(at - 1);
    case 'Home':
      return SIDEBAR_TABS[0];
    case 'End':
      return SIDEBAR_TABS.at(-1);
    default:
      return undefined;
  }
}
