import { PageCounts } from './page-counts.ts';
import { PhraseCounts } from './phrase-counts.ts';
import type { Segment, WordRange } from './segment.ts';

export type FoundPage = { readonly pageIndex: number; readonly score: number };

/** A word of a query, and where it is in each source. */
export type WantedWord = { readonly key: Uint8Array; readonly ranges: readonly WordRange[] };

/** A unit of a query, looked up: the ways to write it, and what finding it is worth. */
export type WantedUnit = { readonly phrases: readonly (readonly WantedWord[])[]; readonly rarity: number };

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
  /** Of a unit in many ways: how often it stands on each page, and whether in a heading. */
  #most = new Uint32Array(0);
  #isHeading = new Uint8Array(0);
  /** Of a phrase: a bit for each of its words that is on a page; whether all are in a heading; the pages to look at closely. */
  #words = new Uint32Array(0);
  #isHeaded = new Uint8Array(0);
  #isWanted = new Uint8Array(0);
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
    if (this.#units.some(({ phrases }) => phrases.every(phrase => isMissing(phrase, source)))) return NOTHING;
    this.#begin(segment);
    for (const unit of this.#rarestFirst(segment, source)) {
      const [first, ...others] = unit.phrases;
      const [word, ...more] = first ?? [];
      if (word && others.length === 0 && more.length === 0) this.#keepPagesWithWord(segment, source, word, unit.rarity);
      else this.#keepPagesWithUnit(segment, source, unit);
    }
    return this.#best(segment.pageCount, boost, most);
  }

  #begin({ pageCount, wordsOnPage }: Segment): void {
    if (this.#isLeft.length < pageCount) {
      this.#isLeft = new Uint8Array(pageCount * 2);
      this.#most = new Uint32Array(pageCount * 2);
      this.#isHeading = new Uint8Array(pageCount * 2);
      this.#words = new Uint32Array(pageCount * 2);
      this.#isHeaded = new Uint8Array(pageCount * 2);
      this.#isWanted = new Uint8Array(pageCount * 2);
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
    const pagesWith = ({ phrases }: WantedUnit): number =>
      Math.max(
        ...phrases.map(words => Math.min(...words.map(({ ranges }) => segment.pagesWith(ranges[source] ?? EMPTY)))),
      );
    return this.#units
      .map(unit => ({ unit, pages: pagesWith(unit) }))
      .toSorted((a, b) => a.pages - b.pages)
      .map(({ unit }) => unit);
  }

  #keepPagesWithWord(segment: Segment, source: number, { key, ranges }: WantedWord, rarity: number): void {
    const range = ranges[source] ?? EMPTY;
    this.#counts.count(segment, range, segment.isWord(range.first, key) ? range.first : -1);
    for (let page = 0; page < segment.pageCount; page += 1) {
      const count = this.#counts.on(page);
      if (count === 0) this.#isLeft[page] = 0;
      else this.#add(page, count, this.#counts.inHeading(page), rarity);
    }
  }

  #keepPagesWithUnit(segment: Segment, source: number, { phrases, rarity }: WantedUnit): void {
    this.#most.fill(0, 0, segment.pageCount);
    this.#isHeading.fill(0, 0, segment.pageCount);
    for (const phrase of phrases) {
      if (!isMissing(phrase, source))
        this.#countPhrase(
          segment,
          phrase.map(word => word.ranges[source] ?? EMPTY),
        );
    }
    for (let page = 0; page < segment.pageCount; page += 1) {
      if (this.#isLeft[page] === 0) continue;
      const count = this.#most[page] ?? 0;
      if (count === 0) this.#isLeft[page] = 0;
      else this.#add(page, count, this.#isHeading[page] === 1, rarity);
    }
  }

  /** Counts a phrase on the pages that are left. One that goes over a page break counts on the page it begins on. */
  #countPhrase(segment: Segment, ranges: readonly WordRange[]): void {
    const { pageCount } = segment;
    const [words, isWanted] = [this.#words, this.#isWanted];
    const isWhole = (2 ** ranges.length - 1) >>> 0;
    const ofLast = (1 << (ranges.length - 1)) >>> 0;
    words.fill(0, 0, pageCount);
    isWanted.fill(0, 0, pageCount);
    this.#isHeaded.fill(1, 0, pageCount);
    ranges.forEach((range, at) => {
      this.#counts.count(segment, range, -1);
      for (let page = 0; page < pageCount; page += 1) {
        if (this.#counts.on(page) > 0) words[page] = (words[page] ?? 0) | (1 << at);
        if (!this.#counts.inHeading(page)) this.#isHeaded[page] = 0;
      }
    });
    for (let page = 0; page < pageCount; page += 1) {
      if (this.#isLeft[page] === 0) continue;
      const [here, behind] = [words[page] ?? 0, words[page + 1] ?? 0];
      const mayGoOver =
        ranges.length > 1 &&
        page + 1 < pageCount &&
        (here & 1) !== 0 &&
        (behind & ofLast) !== 0 &&
        (here | behind) >>> 0 === isWhole;
      if (here === isWhole || mayGoOver) isWanted[page] = 1;
      if (mayGoOver) isWanted[page + 1] = 1;
    }
    this.#phrases.gather(segment, ranges, isWanted);
    for (let page = 0; page < pageCount; page += 1) {
      if (isWanted[page] === 0 || this.#isLeft[page] === 0) continue;
      const count = this.#phrases.on(page, ranges.length);
      if (count === 0) continue;
      this.#most[page] = Math.max(this.#most[page] ?? 0, count);
      if (this.#isHeaded[page] === 1) this.#isHeading[page] = 1;
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

/** Whether a source lacks one of the words. */
function isMissing(words: readonly WantedWord[], source: number): boolean {
  return words.some(({ ranges }) => {
    const { first, end } = ranges[source] ?? EMPTY;
    return first >= end;
  });
}

function byScore(a: FoundPage, b: FoundPage): number {
  return b.score - a.score || a.pageIndex - b.pageIndex;
}
