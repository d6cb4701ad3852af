import type { LivingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { PageSpan } from '../../shared/pack/page-span.ts';
import type { Paper } from '../../shared/pack/paper.ts';

/**
 * The pages of a paper that are to be read: not those that others took the place of. Of a version that a later one
 * follows these are the papers of the items that only it holds.
 */
export function pagesInForce(
  { items, papers }: LivingMeeting<Paper>,
  { sha256, pageCount }: Paper,
): ReadonlySet<number> {
  const sources = items.flatMap(item => item.sources).filter(({ paper }) => paper === sha256);
  const spans = (isCurrent: boolean): readonly PageSpan[] =>
    sources.flatMap(source => (source.isCurrent === isCurrent ? (source.item.pages ?? []) : []));
  const isFollowed = papers.some(({ after }) => after === sha256);
  const pages = new Set(isFollowed ? [] : Array.from({ length: pageCount }, (_, pageIndex) => pageIndex));
  for (const span of spans(false)) for (const pageIndex of indexesIn(span, pageCount)) pages.delete(pageIndex);
  for (const span of spans(true)) for (const pageIndex of indexesIn(span, pageCount)) pages.add(pageIndex);
  return pages;
}

function indexesIn({ first, last }: PageSpan, pageCount: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(last + 1, pageCount) - first) }, (_, index) => first + index);
}
