import type { AgendaItem } from '../agenda/item.ts';
import type { PageSpan } from '../page-span.ts';

/** How some pages of an item go on in a later paper: from which to which, there too, and by how many phrases. */
export type Continued = { readonly was: PageSpan; readonly now: PageSpan; readonly phrases: number };

/** Share of a page's phrases that must be found about one place for the page to go on there. */
const GOES_ON = 0.5;

type Page = { readonly pageIndex: number; readonly at: number; readonly phrases: number };

/** What the sampled phrases of two items tell of which pages of the one go on in the other. */
export class PhrasesByPage {
  readonly #was: ReadonlyMap<number, string | null>;
  readonly #now: ReadonlyMap<number, string | null>;
  readonly #first: number;
  /** By phrase the later pages that have it, those left out that continue another page already. */
  readonly #places = new Map<string, number[]>();
  readonly #taken = new Set<number>();

  constructor(was: AgendaItem, now: AgendaItem) {
    [this.#was, this.#now] = [samplesOf(was), samplesOf(now)];
    this.#first = now.pages?.first ?? 0;
    for (const [pageIndex, sample] of this.#now) {
      for (const phrase of sample ?? '') this.#places.set(phrase, [...(this.#places.get(phrase) ?? []), pageIndex]);
    }
  }

  /** How many phrases are known of the earlier pages. */
  inWas(pages: PageSpan): number {
    return countIn(this.#was, pages);
  }

  /** How many phrases are known of the later pages. */
  inNow(pages: PageSpan): number {
    return countIn(this.#now, pages);
  }

  /** The longest row of the pages that goes on in order, on pages that continue no others; undefined for none. */
  continued({ first, last }: PageSpan): Continued | undefined {
    const pages: Page[] = [];
    for (let pageIndex = first; pageIndex <= last; pageIndex += 1) {
      const page = this.#placeOf(pageIndex);
      if (page) pages.push(page);
    }
    const row = heaviestRow(pages);
    const [from, to] = [row[0], row.at(-1)];
    return from && to
      ? {
          was: { first: from.pageIndex, last: to.pageIndex },
          now: { first: from.at, last: to.at },
          phrases: row.reduce((sum, { phrases }) => sum + phrases, 0),
        }
      : undefined;
  }

  /** Has no other page go on where these do. */
  take({ now: { first, last } }: Continued): void {
    for (let pageIndex = first; pageIndex <= last; pageIndex += 1) this.#taken.add(pageIndex);
  }

  /** How many pages of the later item stand before one, as far as they continue none. */
  before(pageIndex: number): number {
    let count = 0;
    while (pageIndex - count - 1 >= this.#first && !this.#taken.has(pageIndex - count - 1)) count += 1;
    return count;
  }

  /** An earlier page, or the last of the blank ones behind it. */
  withBlank(pageIndex: number, last: number): number {
    let end = pageIndex;
    while (end < last && this.#was.get(end + 1) === null) end += 1;
    return end;
  }

  /** Where a page goes on: about the page that has most of its phrases. */
  #placeOf(pageIndex: number): Page | undefined {
    const sample = this.#was.get(pageIndex) ?? '';
    const counts = new Map<number, number>();
    for (const phrase of sample) {
      for (const at of this.#places.get(phrase) ?? []) {
        if (!this.#taken.has(at)) counts.set(at, (counts.get(at) ?? 0) + 1);
      }
    }
    const most = Math.max(...counts.values());
    const at = [...counts].find(([, count]) => count === most)?.[0];
    if (at === undefined) return undefined;
    const isNear = (place: number): boolean => Math.abs(place - at) <= 1 && !this.#taken.has(place);
    const phrases = sample.split('').filter(phrase => this.#places.get(phrase)?.some(isNear)).length;
    return phrases >= GOES_ON * sample.length ? { pageIndex, at, phrases } : undefined;
  }
}

function samplesOf({ pages, pageSamples = [] }: AgendaItem): ReadonlyMap<number, string | null> {
  return new Map(pageSamples.map((sample, at) => [(pages?.first ?? 0) + at, sample]));
}

function countIn(samples: ReadonlyMap<number, string | null>, { first, last }: PageSpan): number {
  let count = 0;
  for (let pageIndex = first; pageIndex <= last; pageIndex += 1) count += samples.get(pageIndex)?.length ?? 0;
  return count;
}

/** Of pages the row that has most phrases in which none goes on before the one before it. */
function heaviestRow(pages: readonly Page[]): readonly Page[] {
  const sums: number[] = [];
  const before: number[] = [];
  let best = -1;
  pages.forEach((page, index) => {
    sums[index] = page.phrases;
    before[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const sum = (sums[earlier] ?? 0) + page.phrases;
      if ((pages[earlier]?.at ?? 0) > page.at || sum <= (sums[index] ?? 0)) continue;
      sums[index] = sum;
      before[index] = earlier;
    }
    if (best === -1 || (sums[index] ?? 0) > (sums[best] ?? 0)) best = index;
  });
  const row: Page[] = [];
  for (let index = best; index !== -1; index = before[index] ?? -1) {
    const page = pages[index];
    if (page) row.unshift(page);
  }
  return row;
}
