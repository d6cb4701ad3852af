import { confirmedPlace } from '../../annotations/decision.ts';
import type { Annotation } from '../../annotations/model.ts';
import { placedOn } from '../../annotations/placement.ts';
import type { Sha256 } from '../../ids.ts';
import type { ItemSource, LivingMeeting, PaperToJoin } from '../../pack/meeting/living-meeting.ts';
import { inOrderOfIssue } from '../../pack/meeting/order-of-issue.ts';
import { holdsAgenda } from '../../pack/meeting/paper-to-join.ts';
import { outdatedSupplements } from '../../pack/meeting/outdated-supplements.ts';
import { isWithin } from '../../pack/page-span.ts';
import { counterpartOf } from '../../reading/same-item.ts';

type Meeting = LivingMeeting<PaperToJoin>;
type PageOfPaper = { readonly paper: Sha256; readonly pageIndex: number };

/** By which papers an annotation is carried over from a page that is no longer in force. No paper is named twice. */
export type CarryRoute = {
  /**
   * The papers on the way, earliest first: the versions between, and whatever the member decided for that is not in force
   * any more. From a place they confirmed it goes on.
   */
  readonly through: readonly Sha256[];
  /**
   * Where it belongs now: where the member confirmed it on a page in force, else the papers that bring its item's pages,
   * then the version in force. At least one.
   */
  readonly targets: readonly Sha256[];
  /** The other papers in force, where it may have gone. */
  readonly elsewhere: readonly Sha256[];
};

/**
 * The way of an annotation to the papers in force, from where it was made or, later, confirmed last.
 *
 * @param made as it was made
 * @returns undefined where its page is in force, or nothing took its place
 */
export function carryRoute(meeting: Meeting, made: Annotation): CarryRoute | undefined {
  if (isInForce(meeting, made)) return undefined;
  const order = inOrderOfIssue(meeting.papers);
  // A paper that nothing is known of came after the one it was made on, as all that is decided for does.
  const unknown = [...made.decisions.keys()].filter(paper => !order.includes(paper)).toSorted();
  const confirmed = [...unknown, ...order].flatMap(paper => {
    const at = confirmedPlace(made.decisions.get(paper));
    return at && placedOn(made, paper, at) ? [{ paper, pageIndex: at.pageIndex }] : [];
  });
  const settled = confirmed.findLast(
    ({ paper, pageIndex }) => order.includes(paper) && isInForce(meeting, { paper, pageIndex }),
  );
  const left = confirmed.filter(place => place !== settled).map(({ paper }) => paper);
  const from = confirmed.findLast(({ paper }) => left.includes(paper)) ?? made;
  const isOpen = (paper: Sha256): boolean => paper !== made.paper && !left.includes(paper);
  const later = laterVersions(meeting, order, from.paper);
  const current = papersInForce(meeting).filter(isOpen);
  const edition = current.filter(paper => paper === latestEdition(meeting, from.paper));
  const leads = [...edition, ...later.slice(-1)];
  const near = [...itemPapers(meeting, from), ...leads].filter(isOpen);
  const targets = settled ? [settled.paper] : [...new Set(near.length > 0 ? near : current)];
  if (targets.length === 0) return undefined;
  const elsewhere = current.filter(paper => !targets.includes(paper));
  const between = [...laterVersions(meeting, order, made.paper), ...made.decisions.keys()];
  const ahead = new Set([made.paper, ...targets, ...elsewhere]);
  return {
    through: [...unknown, ...order].filter(paper => between.includes(paper) && !ahead.has(paper)),
    targets,
    elsewhere,
  };
}

/**
 * Whether a page of one of the meeting's papers is to be read as it is: no later version and no supplement took its place.
 * Of an earlier version only the pages are that still bring an item its papers.
 */
export function isInForce(meeting: Meeting, { paper, pageIndex }: PageOfPaper): boolean {
  const entry = meeting.papers.find(({ paper: { sha256 } }) => sha256 === paper);
  if (!entry || entry.replacedBy !== null) return entry === undefined;
  const parts = meeting.items
    .flatMap(({ sources }) => sources)
    .filter(source => source.paper === paper && isWithin(pageIndex, source.item.pages));
  const isEarlier = meeting.papers.some(({ after }) => after === paper);
  return parts.some(({ isCurrent }) => isCurrent) || (!isEarlier && parts.length === 0);
}

/** Whether something took the place of a page of a paper at least: no annotation of any other paper is carried over. */
export function isPartlyReplaced({ papers, items }: Meeting, paper: Sha256): boolean {
  return (
    papers.some(entry => entry.after === paper || (entry.paper.sha256 === paper && entry.replacedBy !== null)) ||
    items.some(({ sources }) => sources.some(source => source.paper === paper && !source.isCurrent))
  );
}

/** The papers that have pages in force, in the order of the meeting. */
function papersInForce(meeting: Meeting): readonly Sha256[] {
  const outdated = outdatedSupplements(meeting);
  return meeting.papers.flatMap(({ paper: { sha256 }, replacedBy }) =>
    replacedBy === null && !outdated.has(sha256) ? [sha256] : [],
  );
}

/** The versions of the agenda that came after a paper, and its own later editions; the latest last. */
function laterVersions(meeting: Meeting, order: readonly Sha256[], paper: Sha256): readonly Sha256[] {
  const { papers } = meeting;
  const agendas = papers.flatMap(entry => (holdsAgenda(entry.paper) ? [entry] : []));
  const versions = new Set(agendas.flatMap(({ after, paper: { sha256 } }) => (after === null ? [] : [after, sha256])));
  for (const edition of laterEditions(meeting, paper)) versions.add(edition);
  return order.slice(order.indexOf(paper) + 1).filter(later => versions.has(later));
}

/** The last edition of a supplement or a report that was published again. */
function latestEdition(meeting: Meeting, paper: Sha256): Sha256 | undefined {
  const isAgenda = meeting.papers.some(entry => entry.paper.sha256 === paper && holdsAgenda(entry.paper));
  return isAgenda ? undefined : laterEditions(meeting, paper).at(-1);
}

/** The versions that came after a paper in turn. */
export function laterEditions({ papers }: Meeting, paper: Sha256): readonly Sha256[] {
  const next = new Map(
    papers.flatMap(entry => (entry.after === null ? [] : [[entry.after, entry.paper.sha256] as const])),
  );
  const found = new Set<Sha256>();
  for (let at = next.get(paper); at && !found.has(at); at = next.get(at)) found.add(at);
  return [...found];
}

/** The papers that bring the pages of the item that a page belongs to. */
export function itemPapers(meeting: Meeting, { paper, pageIndex }: PageOfPaper): readonly Sha256[] {
  const holds = ({ paper: from, item: { pages } }: ItemSource): boolean => from === paper && isWithin(pageIndex, pages);
  const agenda = meeting.papers.find(entry => entry.paper.sha256 === paper)?.paper.agenda ?? [];
  const own = agenda.findLast(({ pages }) => isWithin(pageIndex, pages));
  const item =
    meeting.items.find(({ sources }) => sources.some(holds)) ?? (own && counterpartOf(own, meeting.items, agenda));
  return item?.sources.flatMap(({ paper: from, isCurrent }) => (isCurrent ? [from] : [])) ?? [];
}
