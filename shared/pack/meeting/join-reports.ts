import { withSource, type LivingItem } from './living-item.ts';
import { titleLikeness } from './match-items.ts';
import type { PaperToJoin } from './paper-to-join.ts';

/** A report by itself is an item's where its title is this much the item's, and no other item's. */
const SAME = 0.7;

/** Puts reports that came as files of their own to the items that have no papers yet. */
export function joinReports(items: readonly LivingItem[], papers: readonly PaperToJoin[]): readonly LivingItem[] {
  const joined = [...items];
  for (const { kind, title, sha256, pageCount } of papers) {
    if (kind !== 'report') continue;
    const alike = joined.flatMap((item, index) => (titleLikeness(item.title, title) >= SAME ? [index] : []));
    const [at] = alike;
    const item = at === undefined ? undefined : joined[at];
    if (at === undefined || !item || alike.length > 1 || item.sources.length > 0) continue;
    const { number, section, exempt, toFollow } = item;
    joined[at] = withSource(item, {
      paper: sha256,
      item: {
        number,
        title,
        printed: null,
        pages: { first: 0, last: Math.max(0, pageCount - 1) },
        line: null,
        section,
        toFollow: false,
        exempt,
        textKey: null,
      },
      how: toFollow ? 'follows' : 'added',
      isCurrent: true,
    });
  }
  return joined;
}
