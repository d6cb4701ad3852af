import type { Sha256 } from '../../shared/ids.ts';
import type { AgendaItem } from '../../shared/pack/agenda/item.ts';
import type { ItemSource, LivingMeeting, MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import { byAge, holdsAgenda } from '../../shared/pack/meeting/paper-to-join.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { papersBefore } from '../meeting/papers-before.ts';

/** Two papers of a meeting that are compared, the earlier one first. */
export type PaperPair = { readonly was: Sha256; readonly now: Sha256 };

/** One of them, as it is to be read. */
export type ComparedSide = {
  readonly paper: Sha256;
  /** The items that are compared, as this paper has them; null for all of the paper. */
  readonly items: readonly AgendaItem[] | null;
  /** Items whose pages came in papers beside it. */
  readonly beside: readonly BesideItem[];
};

/** An item as a paper beside a version has it. */
export type BesideItem = AgendaItem & { readonly paper: Sha256 };

export type ComparedSides = { readonly was: ComparedSide; readonly now: ComparedSide };

type Living = LivingMeeting<Paper>;

/**
 * The papers of a meeting that can be compared with each other, the earliest first: versions of the agenda, then
 * supplements that replace, and what else was published again.
 */
export function comparablePapers(living: Living): readonly MeetingPaper<Paper>[] {
  const series = seriesOf(living);
  const replacing = living.papers.filter(({ paper }) =>
    living.items.some(({ sources }) =>
      sources.some(source => source.paper === paper.sha256 && source.how === 'replaces'),
    ),
  );
  const beside = living.papers.filter(
    entry =>
      !series.includes(entry) &&
      (isRepublished(living, entry) ||
        (series.length > 0 && entry.paper.kind === 'supplement' && replacing.includes(entry))),
  );
  const comparable = [...series, ...beside.toSorted((a, b) => a.version - b.version || byAge(a.paper, b.paper))];
  return comparable.length > 1 ? comparable : [];
}

/** Whether a paper is one of several versions. */
function isRepublished({ papers }: Living, { paper, after }: MeetingPaper<Paper>): boolean {
  return after !== null || papers.some(other => other.after === paper.sha256);
}

/** The versions of the meeting's agenda, the first one first. */
function seriesOf({ papers }: Living): readonly MeetingPaper<Paper>[] {
  const byId = new Map(papers.map(paper => [paper.paper.sha256, paper]));
  const followed = new Set(papers.flatMap(({ after }) => after ?? []));
  const last = papers.find(({ paper, after }) => after !== null && !followed.has(paper.sha256) && holdsAgenda(paper));
  const series: MeetingPaper<Paper>[] = [];
  for (let next = last; next && !series.includes(next); next = byId.get(next.after ?? next.paper.sha256)) {
    series.unshift(next);
  }
  if (series.length > 0) return series;
  const lead = papers.find(({ paper }) => holdsAgenda(paper));
  return lead ? [lead] : [];
}

/**
 * What is compared unless the member chooses: a paper with the version before it; one that was published again with the
 * latest. Without a paper, or for one that cannot be compared, the last two. Undefined where there are not two.
 */
export function pairFor(living: Living, paper: Sha256 | undefined): PaperPair | undefined {
  const comparable = comparablePapers(living);
  const versions = comparable.filter(candidate => holdsAgenda(candidate.paper));
  const chosen = comparable.find(candidate => candidate.paper.sha256 === paper);
  const latest = versions.at(-1)?.paper.sha256;
  if (chosen && !versions.includes(chosen)) {
    const { sha256 } = chosen.paper;
    if (chosen.after !== null) return { was: chosen.after, now: sha256 };
    const again = comparable.findLast(
      later => later.paper.sha256 !== sha256 && areOnePaper(living, sha256, later.paper.sha256),
    );
    if (again) return { was: sha256, now: again.paper.sha256 };
    const was = holderOf(living, sha256, versions);
    return was && { was, now: sha256 };
  }
  if (chosen && latest && chosen.paper.sha256 !== latest) return { was: chosen.paper.sha256, now: latest };
  const before = versions.at(-2)?.paper.sha256;
  if (latest && before) return { was: before, now: latest };
  const other = comparable.at(-1);
  return other && !versions.includes(other) ? pairFor(living, other.paper.sha256) : undefined;
}

/** Whether two papers are versions of one. */
function areOnePaper({ papers }: Living, a: Sha256, b: Sha256): boolean {
  const before = new Map(papers.map(({ paper, after }) => [paper.sha256, after]));
  const firstOf = (paper: Sha256): Sha256 => {
    const found = new Set([paper]);
    for (let id = before.get(paper) ?? null; id !== null && !found.has(id); id = before.get(id) ?? null) found.add(id);
    return [...found].at(-1) ?? paper;
  };
  return firstOf(a) === firstOf(b);
}

/** The latest version that has pages of an item that a supplement brings as well. */
function holderOf({ items }: Living, supplement: Sha256, versions: readonly MeetingPaper<Paper>[]): Sha256 | undefined {
  const shared = items.filter(({ sources }) => sources.some(({ paper }) => paper === supplement));
  const holders = new Set(shared.flatMap(({ sources }) => sources.map(({ paper }) => paper)));
  return (versions.findLast(({ paper }) => holders.has(paper.sha256)) ?? versions.at(-1))?.paper.sha256;
}

/** The item as a paper has it, for another to be compared with: as far as that took its place, where it did. */
function comparedSource(sources: readonly ItemSource[], paper: Sha256, other: Sha256): ItemSource | undefined {
  const own = sources.filter(source => source.paper === paper);
  return own.find(({ replacedBy }) => replacedBy === other) ?? own[0];
}

function areAgendas({ papers }: Living, ...pair: readonly Sha256[]): boolean {
  return pair.every(id => papers.some(({ paper }) => paper.sha256 === id && holdsAgenda(paper)));
}

/** How the papers of a pair are to be read: versions of one as a whole, other papers only in the items that both have. */
export function sidesOf(living: Living, { was, now }: PaperPair): ComparedSides {
  if (!areAgendas(living, was, now) && areOnePaper(living, was, now)) {
    return { was: { paper: was, items: null, beside: [] }, now: { paper: now, items: null, beside: [] } };
  }
  if (!areAgendas(living, was, now)) {
    const shared = living.items.filter(({ sources }) =>
      [was, now].every(id => sources.some(({ paper }) => paper === id)),
    );
    const itemsOf = (id: Sha256, other: Sha256): readonly AgendaItem[] =>
      shared.flatMap(({ sources }) => comparedSource(sources, id, other)?.item ?? []);
    return {
      was: { paper: was, items: itemsOf(was, now), beside: [] },
      now: { paper: now, items: itemsOf(now, was), beside: [] },
    };
  }
  const later = living.papers.find(({ paper }) => paper.sha256 === now);
  const before = new Set((later ? papersBefore(living.papers, later) : []).map(({ sha256 }) => sha256));
  const supplements = living.papers.flatMap(({ paper }) => (paper.kind === 'supplement' ? [paper] : []));
  const itemsIn = (papers: readonly Paper[]): readonly BesideItem[] =>
    papers.flatMap(({ agenda, sha256 }) =>
      agenda.flatMap(item => (item.pages === null ? [] : [{ ...item, paper: sha256 }])),
    );
  return {
    was: { paper: was, items: null, beside: itemsIn(supplements.filter(({ sha256 }) => before.has(sha256))) },
    now: { paper: now, items: null, beside: itemsIn(supplements) },
  };
}
