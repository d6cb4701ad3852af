import { create } from 'zustand';

type Announcement = { readonly text: string; readonly count: number };

/** What was done last, to be said to those who do not see it. */
export const useAnnouncement = create<Announcement>()(() => ({ text: '', count: 0 }));

/** Has a screen reader say what was done, once it has said what it is at. */
export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}
