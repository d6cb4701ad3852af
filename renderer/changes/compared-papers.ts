import type { Sha256 } from '../../shared/ids.ts';
import type { AgendaItem } from '../../shared/pack/agenda/item.ts';
import type { LivingMeeting, MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
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

/** The papers of a meeting that can be compared with each other, the earliest first: versions, then supplements that replace. */
export function comparablePapers(living: Living): readonly MeetingPaper<Paper>[] {
  const series = seriesOf(living);
  if (series.length === 0) return [];
  const replacing = living.papers.filter(({ paper }) =>
    living.items.some(({ sources }) =>
      sources.some(source => source.paper === paper.sha256 && source.how === 'replaces'),
    ),
  );
  const comparable = [...series, ...replacing.filter(({ paper }) => paper.kind === 'supplement')];
  return comparable.length > 1 ? comparable : [];
}

/** The versions of the meeting's agenda, the first one first. */
function seriesOf({ papers }: Living): readonly MeetingPaper<Paper>[] {
  const byId = new Map(papers.map(paper => [paper.paper.sha256, paper]));
  const followed = new Set(papers.flatMap(({ after }) => after ?? []));
  const last = papers.find(({ paper, after }) => after !== null && !followed.has(paper.sha256));
  const series: MeetingPaper<Paper>[] = [];
  for (let next = last; next && !series.includes(next); next = byId.get(next.after ?? next.paper.sha256)) {
    series.unshift(next);
  }
  if (series.length > 0) return series;
  const lead = papers.find(({ paper }) => paper.agenda.length > 0 && paper.kind !== 'supplement');
  return lead ? [lead] : [];
}

/**
 * What is compared unless the member chooses: a paper with the version before it; one that was published again with the
 * latest. Without a paper, or for one that cannot be compared, the last two. Undefined where there are not two.
 */
export function pairFor(living: Living, paper: Sha256 | undefined): PaperPair | undefined {
  const comparable = comparablePapers(living);
  const versions = comparable.filter(({ paper: { kind } }) => kind !== 'supplement');
  const chosen = comparable.find(candidate => candidate.paper.sha256 === paper);
  const latest = versions.at(-1)?.paper.sha256;
  if (chosen?.paper.kind === 'supplement') {
    const was = holderOf(living, chosen.paper.sha256, versions);
    return was && { was, now: chosen.paper.sha256 };
  }
  if (chosen && latest && chosen.paper.sha256 !== latest) return { was: chosen.paper.sha256, now: latest };
  const before = versions.at(-2)?.paper.sha256;
  if (latest && before) return { was: before, now: latest };
  const supplement = comparable.at(-1)?.paper;
  return supplement?.kind === 'supplement' ? pairFor(living, supplement.sha256) : undefined;
}

/** The latest version that has pages of an item that a supplement brings as well. */
function holderOf({ items }: Living, supplement: Sha256, versions: readonly MeetingPaper<Paper>[]): Sha256 | undefined {
  const shared = items.filter(({ sources }) => sources.some(({ paper }) => paper === supplement));
  const holders = new Set(shared.flatMap(({ sources }) => sources.map(({ paper }) => paper)));
  return (versions.findLast(({ paper }) => holders.has(paper.sha256)) ?? versions.at(-1))?.paper.sha256;
}

/** How the papers of a pair are to be read: of a supplement and another paper only the items that both have. */
export function sidesOf(living: Living, { was, now }: PaperPair): ComparedSides {
  const kindOf = (id: Sha256): string | undefined => living.papers.find(({ paper }) => paper.sha256 === id)?.paper.kind;
  if (kindOf(was) === 'supplement' || kindOf(now) === 'supplement') {
    const shared = living.items.filter(({ sources }) =>
      [was, now].every(id => sources.some(({ paper }) => paper === id)),
    );
    const itemsOf = (id: Sha256): readonly AgendaItem[] =>
      shared.flatMap(({ sources }) => sources.find(({ paper }) => paper === id)?.item ?? []);
    return {
      was: { paper: was, items: itemsOf(was), beside: [] },
      now: { paper: now, items: itemsOf(now), beside: [] },
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
