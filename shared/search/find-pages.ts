import { closenessOf } from './closeness.ts';
import type { Query } from './query.ts';
import { wordKey, type Segment, type WordRange } from './segment.ts';
import { SourceFinder, type FoundPage, type WantedUnit } from './source-finder.ts';

/** A segment to be searched, and what its pages count for: 1 for the pages of a paper. */
export type Source = { readonly segment: Segment; readonly boost: number };

/** What a source holds: how many of its pages match, and the best of them, best first. */
export type FoundSource = {
  /** Its index among the sources. */
  readonly source: number;
  readonly pageCount: number;
  readonly pages: readonly FoundPage[];
};

export type Found = {
  /** All that match. */
  readonly pageCount: number;
  readonly sourceCount: number;
  /** The best of them, best first. */
  readonly best: readonly FoundSource[];
};

export type Limits = { readonly mostSources: number; readonly pagesEach: number };

/** Pages of a source whose words' closeness is looked at, and of so many sources for each that is asked for. */
const PAGES_LOOKED_AT = 8;
const SOURCES_LOOKED_AT = 2;
/** What standing side by side adds to a score, as a share of it. */
const CLOSENESS_SHARE = 0.6;

/**
 * The pages that hold all units of a query, the best of them ranked: by how rare the words are, how often they stand on
 * the page for its length, whether they stand in its headings, and how close together (BM25, Robertson and Zaragoza 2009,
 * with additions). Of equals the earlier source and page comes first.
 */
export function findPages(sources: readonly Source[], query: Query, limits: Limits): Found {
  const units = wantedUnits(sources, query);
  const pageCount = sources.reduce((sum, { segment }) => sum + segment.pageCount, 0);
  const wordCount = sources.reduce((sum, { segment }) => sum + segment.wordCount, 0);
  const finder = new SourceFinder(units, pageCount > 0 ? wordCount / pageCount : 1);
  const looksAtCloseness = units.length > 1;
  const pagesEach = looksAtCloseness ? Math.max(limits.pagesEach, PAGES_LOOKED_AT) : limits.pagesEach;

  const found: FoundSource[] = [];
  let pagesFound = 0;
  sources.forEach(({ segment, boost }, source) => {
    const { matching, best } = finder.find(segment, source, boost, pagesEach);
    if (matching > 0) found.push({ source, pageCount: matching, pages: best });
    pagesFound += matching;
  });

  let best: readonly FoundSource[] = inOrder(found).slice(
    0,
    limits.mostSources * (looksAtCloseness ? SOURCES_LOOKED_AT : 1),
  );
  if (looksAtCloseness) best = inOrder(best.map(one => withCloseness(one, sources, units)));
  return {
    pageCount: pagesFound,
    sourceCount: found.length,
    best: best.slice(0, limits.mostSources).map(one => ({ ...one, pages: one.pages.slice(0, limits.pagesEach) })),
  };
}

function wantedUnits(sources: readonly Source[], query: Query): readonly WantedUnit[] {
  const allPages = sources.reduce((sum, { segment }) => sum + segment.pageCount, 0);
  return query.map(unit => {
    let rarity = 0;
    const words = unit.map(({ word, isPrefix }) => {
      const key = wordKey(word);
      const ranges = sources.map(({ segment }) => segment.find(key, isPrefix));
      const holding = ranges.reduce((sum, range, at) => sum + (sources[at]?.segment.pagesWith(range) ?? 0), 0);
      rarity += rarityOf(Math.min(holding, allPages), allPages);
      return { key, ranges };
    });
    return { words, rarity };
  });
}

function rarityOf(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

function inOrder(found: readonly FoundSource[]): readonly FoundSource[] {
  return found.toSorted((a, b) => (b.pages[0]?.score ?? 0) - (a.pages[0]?.score ?? 0) || a.source - b.source);
}

function withCloseness(found: FoundSource, sources: readonly Source[], units: readonly WantedUnit[]): FoundSource {
  const segment = sources[found.source]?.segment;
  const ranges: readonly WordRange[] = units.flatMap(({ words: [first] }) => first?.ranges[found.source] ?? []);
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
