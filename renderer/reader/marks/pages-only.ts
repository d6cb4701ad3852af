import { notify } from '../../state/notices.ts';

/** Why the tools for marking do nothing in the text in one column. */
export const PAGES_ONLY = 'Marks are made on the pages as printed.';

/** Says where marks are made, and the way there. */
export function sayPagesOnly(): void {
  notify({ tone: 'quiet', text: `${PAGES_ONLY} Choose As printed, and they open at this place.` });
}
