import type { Sha256 } from '../../shared/ids.ts';
import { buildSegment } from '../../shared/search/build-segment.ts';
import { openSegment, type Segment } from '../../shared/search/segment.ts';
import type { OwnWords } from './own-words.ts';

/** The member's words on one paper, as they are searched: each is a page of the segment, at the same place. */
export type OwnSegment = { readonly words: readonly OwnWords[]; readonly segment: Segment };

/**
 * The segments of the member's words, by paper. Those of papers whose words have not changed are taken over.
 *
 * @param known what this gave before
 */
export function ownSegments(
  all: readonly OwnWords[],
  known: ReadonlyMap<Sha256, OwnSegment>,
): ReadonlyMap<Sha256, OwnSegment> {
  const segments = new Map<Sha256, OwnSegment>();
  for (const [paper, words] of byPaper(all)) {
    const before = known.get(paper);
    if (before && isSame(before.words, words)) {
      segments.set(paper, before);
      continue;
    }
    const segment = openSegment(
      buildSegment(
        words.map(({ text }) => ({ text, headings: [] })),
        'notes',
      ),
    );
    if (segment) segments.set(paper, { words, segment });
  }
  return segments;
}

function byPaper(all: readonly OwnWords[]): ReadonlyMap<Sha256, readonly OwnWords[]> {
  const groups = new Map<Sha256, OwnWords[]>();
  for (const words of all) {
    const group = groups.get(words.paper);
    if (group) group.push(words);
    else groups.set(words.paper, [words]);
  }
  return groups;
}

function isSame(a: readonly OwnWords[], b: readonly OwnWords[]): boolean {
  return (
    a.length === b.length &&
    a.every((words, at) => {
      const other = b[at];
      return words.record === other?.record && words.text === other.text && words.pageIndex === other.pageIndex;
    })
  );
}
