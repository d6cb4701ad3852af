import { PageCounts } from './page-counts.ts';
import { PhraseCounts } from './phrase-counts.ts';
import type { Segment, WordRange } from './segment.ts';

export type FoundPage = { readonly pageIndex: number; readonly score: number };

/** A unit of a query, looked up: where its words are in each source, and what finding it is worth. */
export type WantedUnit = {
  readonly words: readonly { readonly key: Uint8Array; readonly ranges: readonly WordRange[] }[];
  readonly rarity: number;
};

/** BM25: how soon more of the same word counts no more, and how much the length of a page counts. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
/** A word in a heading counts as if it stood so many times more on the page. */
const HEADING_COUNT = 6;

/** Finds and ranks the pages of one source after the other, in memory that is made once. */
export class SourceFinder {
  readonly #units: readonly WantedUnit[];
  readonly #usualLength: number;
  readonly #counts = new PageCounts();
  readonly #phrases = new PhraseCounts();
  #isLeft = new Uint8Array(0);
  #isHeading = new Uint8Array(0);
  #scores = new Float64Array(0);
  #lengths = new Float64Array(0);

  constructor(units: readonly WantedUnit[], usualLength: number) {
    this.#units = units;
    this.#usualLength = usualLength;
  }

  /** @returns how many pages hold all units, and the best of them, best first */
  find(
    segment: Segment,
    source: number,
    boost: number,
    most: number,
  ): { readonly matching: number; readonly best: readonly FoundPage[] } {
    const isMissing = this.#units.some(({ words }) => words.some(({ ranges }) => isEmpty(ranges[source])));
    if (isMissing) return NOTHING;
    this.#begin(segment);
    for (const unit of this.#rarestFirst(segment, source)) {
      if (unit.words.length === 1) this.#keepPagesWithWord(segment, source, unit);
      else this.#keepPagesWithPhrase(segment, source, unit);
    }
    return this.#best(segment.pageCount, boost, most);
  }

  #begin({ pageCount, wordsOnPage }: Segment): void {
    if (this.#isLeft.length < pageCount) {
      this.#isLeft = new Uint8Array(pageCount * 2);
      this.#isHeading = new Uint8Array(pageCount * 2);
      this.#scores = new Float64Array(pageCount * 2);
      this.#lengths = new Float64Array(pageCount * 2);
    }
    this.#isLeft.fill(1, 0, pageCount);
    this.#scores.fill(0, 0, pageCount);
    for (let page = 0; page < pageCount; page += 1) {
      const share = (wordsOnPage[page] ?? 0) / this.#usualLength;
      this.#lengths[page] = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * share);
    }
  }

  #rarestFirst(segment: Segment, source: number): readonly WantedUnit[] {
    if (this.#units.length === 1) return this.#units;
    const pagesWith = ({ words }: WantedUnit): number =>
      Math.min(...words.map(({ ranges }) => segment.pagesWith(ranges[source] ?? EMPTY)));
    return this.#units
      .map(unit => ({ unit, pages: pagesWith(unit) }))
      .toSorted((a, b) => a.pages - b.pages)
      .map(({ unit }) => unit);
  }

  #keepPagesWithWord(segment: Segment, source: number, { words: [word], rarity }: WantedUnit): void {
    const range = word?.ranges[source];
    if (!word || !range) return;
    this.#counts.count(segment, range, segment.isWord(range.first, word.key) ? range.first : -1);
    for (let page = 0; page < segment.pageCount; page += 1) {
      const count = this.#counts.on(page);
      if (count === 0) this.#isLeft[page] = 0;
      else this.#add(page, count, this.#counts.inHeading(page), rarity);
    }
  }

  #keepPagesWithPhrase(segment: Segment, source: number, { words, rarity }: WantedUnit): void {
    const ranges = words.map(word => word.ranges[source] ?? EMPTY);
    this.#isHeading.fill(1, 0, segment.pageCount);
    for (const range of ranges) {
      this.#counts.count(segment, range, -1);
      for (let page = 0; page < segment.pageCount; page += 1) {
        if (this.#counts.on(page) === 0) this.#isLeft[page] = 0;
        if (!this.#counts.inHeading(page)) this.#isHeading[page] = 0;
      }
    }
    this.#phrases.gather(segment, ranges, this.#isLeft);
    for (let page = 0; page < segment.pageCount; page += 1) {
      if (this.#isLeft[page] === 0) continue;
      const count = this.#phrases.on(page, words.length);
      if (count === 0) this.#isLeft[page] = 0;
      else this.#add(page, count, this.#isHeading[page] === 1, rarity);
    }
  }

  #add(page: number, count: number, isHeading: boolean, rarity: number): void {
    const counted = count + (isHeading ? HEADING_COUNT : 0);
    const share = (counted * (SATURATION + 1)) / (counted + (this.#lengths[page] ?? 1));
    this.#scores[page] = (this.#scores[page] ?? 0) + rarity * share;
  }

  #best(
    pageCount: number,
    boost: number,
    most: number,
  ): { readonly matching: number; readonly best: readonly FoundPage[] } {
    const best: FoundPage[] = [];
    let matching = 0;
    let least = -1;
    for (let pageIndex = 0; pageIndex < pageCount; pageIndex += 1) {
      if (this.#isLeft[pageIndex] === 0) continue;
      matching += 1;
      const score = (this.#scores[pageIndex] ?? 0) * boost;
      if (best.length >= most && score <= least) continue;
      best.push({ pageIndex, score });
      if (best.length > most * 2 + 8) {
        best.sort(byScore);
        best.length = most;
        least = best.at(-1)?.score ?? -1;
      }
    }
    return { matching, best: best.toSorted(byScore).slice(0, most) };
  }
}

const EMPTY: WordRange = { first: 0, end: 0 };
const NOTHING = { matching: 0, best: [] } as const;

function isEmpty(range: WordRange | undefined): boolean {
  return !range || range.first >= range.end;
}

function byScore(a: FoundPage, b: FoundPage): number {
  return b.score - a.score || a.pageIndex - b.pageIndex;
}
