import type { Sha256 } from '../../ids.ts';
import type { LivingMeeting, PaperToJoin } from '../../pack/meeting/living-meeting.ts';
import type { PageSpan } from '../../pack/page-span.ts';
import { isInForce, isPartlyReplaced, itemPapers, laterEditions } from './carry-route.ts';

type Meeting = LivingMeeting<PaperToJoin>;

/** Two papers of a meeting, where pages of one go on in the other. */
export type PageRoute = {
  readonly source: Sha256;
  readonly target: Sha256;
  /** The pages of the source that may; left out for all: the target is its next version. */
  readonly parts?: readonly PageSpan[];
};

/**
 * From which papers of a meeting pages go on in which: from every version in the next, and from pages that others took the
 * place of in the papers that bring their item now, such as a supplement, or the pack that took one in.
 */
export function pageRoutes(meeting: Meeting): readonly PageRoute[] {
  const versions = meeting.papers.flatMap(({ after, paper: { sha256 } }) =>
    after === null ? [] : [{ source: after, target: sha256 }],
  );
  const parts = meeting.papers.flatMap(({ paper }) =>
    isPartlyReplaced(meeting, paper.sha256) ? partRoutes(meeting, paper) : [],
  );
  // To a later version pages go on step by step.
  return [...versions, ...parts.filter(({ source, target }) => !laterEditions(meeting, source).includes(target))];
}

function partRoutes(meeting: Meeting, { sha256: source, agenda, pageCount }: PaperToJoin): readonly PageRoute[] {
  const parts = new Map<Sha256, PageSpan[]>();
  for (const span of runsOf(meeting, source, agenda, pageCount)) {
    const page = { paper: source, pageIndex: span.first };
    if (isInForce(meeting, page)) continue;
    for (const target of itemPapers(meeting, page)) {
      if (target !== source) parts.set(target, [...(parts.get(target) ?? []), span]);
    }
  }
  return Array.from(parts, ([target, spans]) => ({ source, target, parts: spans }));
}

/** The pages of a paper in runs of which each belongs to the same items throughout. */
function runsOf(
  { items }: Meeting,
  source: Sha256,
  agenda: PaperToJoin['agenda'],
  pageCount: number,
): readonly PageSpan[] {
  const sources = items.flatMap(item => item.sources.flatMap(({ paper, item: own }) => (paper === source ? own : [])));
  const spans = [...agenda, ...sources].flatMap(({ pages }) => pages ?? []);
  const starts = [...new Set([0, ...spans.flatMap(({ first, last }) => [first, last + 1])])]
    .filter(start => start < pageCount)
    .toSorted((a, b) => a - b);
  return starts.map((first, at) => ({ first, last: (starts[at + 1] ?? pageCount) - 1 }));
}
