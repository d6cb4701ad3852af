import { closenessOf } from './closeness.ts';
import type { Query, QueryWord } from './query.ts';
import { wordKey, type Segment, type WordRange } from './segment.ts';
import { SourceFinder, type FoundPage, type WantedUnit, type WantedWord } from './source-finder.ts';

/** A segment to be searched: what it counts for, 1 for the pages of a paper, and the number of the paper it is of. */
export type Source = { readonly segment: Segment; readonly boost: number; readonly paper: number };

/** What a source holds: how many of its pages match, and the best of them, best first. */
export type FoundSource = {
  /** Its index among the sources. */
  readonly source: number;
  readonly pageCount: number;
  readonly pages: readonly FoundPage[];
};

/** What the sources of a paper hold that match, as one. */
export type FoundPaper = { readonly paper: number; readonly sources: readonly FoundSource[] };

export type Found = {
  /** How many pages of each source match. */
  readonly pageCounts: readonly number[];
  readonly paperCount: number;
  /** The best papers, best first. */
  readonly best: readonly FoundPaper[];
};

export type Limits = { readonly mostPapers: number; readonly pagesEach: number };

/** Pages of a source whose words' closeness is looked at, and of so many papers for each that is asked for. */
const PAGES_LOOKED_AT = 8;
const PAPERS_LOOKED_AT = 2;
/** What standing side by side adds to a score, as a share of it. */
const CLOSENESS_SHARE = 0.6;

/**
 * The pages that hold all units of a query, the best of them ranked: by how rare the words are, how often they stand on
 * the page for its length, whether they stand in its headings, and how close together (BM25, Robertson and Zaragoza 2009,
 * with additions). All sources are weighed on one scale, so that what is found in one is compared with what is found in
 * another. Of equals the earlier source and page comes first.
 */
export function findPages(sources: readonly Source[], query: Query, limits: Limits): Found {
  const units = wantedUnits(sources, query);
  const pageCount = sources.reduce((sum, { segment }) => sum + segment.pageCount, 0);
  const wordCount = sources.reduce((sum, { segment }) => sum + segment.wordCount, 0);
  const finder = new SourceFinder(units, pageCount > 0 ? wordCount / pageCount : 1);
  const looksAtCloseness = units.length > 1;
  const pagesEach = looksAtCloseness ? Math.max(limits.pagesEach, PAGES_LOOKED_AT) : limits.pagesEach;

  const found = new Map<number, FoundSource[]>();
  const pageCounts = sources.map(({ segment, boost, paper }, source) => {
    const { matching, best } = finder.find(segment, source, boost, pagesEach);
    if (matching === 0) return 0;
    const one = { source, pageCount: matching, pages: best };
    const others = found.get(paper);
    if (others) others.push(one);
    else found.set(paper, [one]);
    return matching;
  });

  let best: readonly FoundPaper[] = inOrder(
    Array.from(found, ([paper, ofPaper]) => ({ paper, sources: ofPaper })),
  ).slice(0, limits.mostPapers * (looksAtCloseness ? PAPERS_LOOKED_AT : 1));
  if (looksAtCloseness) {
    best = inOrder(
      best.map(one => ({ ...one, sources: one.sources.map(part => withCloseness(part, sources, units)) })),
    );
  }
  return {
    pageCounts,
    paperCount: found.size,
    best: best.slice(0, limits.mostPapers).map(one => ({
      ...one,
      sources: one.sources.map(part => ({ ...part, pages: part.pages.slice(0, limits.pagesEach) })),
    })),
  };
}

function wantedUnits(sources: readonly Source[], query: Query): readonly WantedUnit[] {
  const allPages = sources.reduce((sum, { segment }) => sum + segment.pageCount, 0);
  return query.map(unit => {
    const phrases = unit.map(phrase => phrase.map(word => wantedWord(sources, word)));
    // Words that are written in one and apart are as rare as they are in the way that is less so.
    const rarities = phrases.map(phrase =>
      phrase.reduce((sum, { holding }) => sum + rarityOf(Math.min(holding, allPages), allPages), 0),
    );
    return { phrases, rarity: Math.min(...rarities) };
  });
}

function wantedWord(
  sources: readonly Source[],
  { word, isPrefix }: QueryWord,
): WantedWord & { readonly holding: number } {
  const key = wordKey(word);
  const ranges = sources.map(({ segment }) => segment.find(key, isPrefix));
  const holding = ranges.reduce((sum, range, at) => sum + (sources[at]?.segment.pagesWith(range) ?? 0), 0);
  return { key, ranges, holding };
}

function rarityOf(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

function inOrder(found: readonly FoundPaper[]): readonly FoundPaper[] {
  return found.toSorted((a, b) => bestScore(b) - bestScore(a) || firstSource(a) - firstSource(b));
}

function bestScore({ sources }: FoundPaper): number {
  return sources.reduce((best, { pages: [first] }) => Math.max(best, first?.score ?? 0), 0);
}

function firstSource({ sources: [first] }: FoundPaper): number {
  return first?.source ?? 0;
}

function withCloseness(found: FoundSource, sources: readonly Source[], units: readonly WantedUnit[]): FoundSource {
  const segment = sources[found.source]?.segment;
  const ranges = units.map(({ phrases }) =>
    phrases.flatMap(([first]): readonly WordRange[] => {
      const range = first?.ranges[found.source];
      return range ? [range] : [];
    }),
  );
  if (!segment) return found;
  const looked = found.pages.slice(0, PAGES_LOOKED_AT);
  const closeness = closenessOf(
    segment,
    ranges,
    looked.map(({ pageIndex }) => pageIndex),
  );
  const pages = found.pages.map(({ pageIndex, score }) => ({
    pageIndex,
    score: score * (1 + CLOSENESS_SHARE * (closeness.get(pageIndex) ?? 0)),
  }));
  return { ...found, pages: pages.toSorted((a, b) => b.score - a.score || a.pageIndex - b.pageIndex) };
}
