import type { Span } from '../../../shared/search/find-in-text.ts';

/** A place that was found: where in the text of its page, in UTF-16 units, and where on the page as printed, in points. */
export type FindHit = Span & {
  readonly pageIndex: number;
  /** Where it goes on on the next page, if it goes over the page break. */
  readonly goesOn?: Span;
  readonly across: number;
  readonly down: number;
};

const FIELDS = 7;
const TENTHS = 10;

/** Places in the order of the paper, packed: a letter is found a hundred thousand times in a long one. */
export class Hits {
  /** Seven whole numbers a place; lengths in tenths of a point. Where it goes on comes last: zeros where it does not. */
  readonly packed: Int32Array<ArrayBuffer>;

  constructor(packed: Int32Array<ArrayBuffer>) {
    this.packed = packed;
  }

  get count(): number {
    return this.packed.length / FIELDS;
  }

  at(index: number): FindHit | undefined {
    const at = index * FIELDS;
    const [pageIndex, start, end] = [this.packed[at], this.packed[at + 1], this.packed[at + 2]];
    if (pageIndex === undefined || start === undefined || end === undefined) return undefined;
    const [across, down] = [(this.packed[at + 3] ?? 0) / TENTHS, (this.packed[at + 4] ?? 0) / TENTHS];
    const goesOn = { start: this.packed[at + 5] ?? 0, end: this.packed[at + 6] ?? 0 };
    return { pageIndex, start, end, across, down, ...(goesOn.end > 0 && { goesOn }) };
  }

  pageOf(index: number): number {
    return this.packed[index * FIELDS] ?? 0;
  }

  /** The first place that is not before another, in its text or on the page; the first of all where none is. */
  firstFrom(from: Anchor): number {
    const { first, end } = this.onPage(from.pageIndex);
    for (let index = first; index < end; index += 1) {
      const hit = this.at(index);
      if (hit && ('start' in from ? hit.start >= from.start : hit.down >= from.down)) return index;
    }
    return end < this.count ? end : 0;
  }

  /** The places on a page, as indexes: from `first` up to, not including, `end`. */
  onPage(pageIndex: number): { readonly first: number; readonly end: number } {
    return { first: this.#firstOfPage(pageIndex), end: this.#firstOfPage(pageIndex + 1) };
  }

  /** The place on the page before that goes on on a page, as an index; -1 where none does. */
  ontoPage(pageIndex: number): number {
    const { first, end } = this.onPage(pageIndex - 1);
    for (let index = end - 1; index >= first; index -= 1) if ((this.packed[index * FIELDS + 6] ?? 0) > 0) return index;
    return -1;
  }

  #firstOfPage(pageIndex: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pageOf(middle) < pageIndex) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Where finding goes on from: a character of a page's text, or a height on the page, in points as printed. */
export type Anchor =
  { readonly pageIndex: number; readonly start: number } | { readonly pageIndex: number; readonly down: number };

export const NO_HITS = new Hits(new Int32Array());

const NOT_OVER: Span = { start: 0, end: 0 };

/** Packs places, which come in the order of the paper. */
export class HitWriter {
  #packed = new Int32Array(FIELDS * 256);
  #length = 0;

  add({ pageIndex, start, end, across, down, goesOn = NOT_OVER }: FindHit): void {
    if (this.#length === this.#packed.length) {
      const grown = new Int32Array(this.#length * 2);
      grown.set(this.#packed);
      this.#packed = grown;
    }
    this.#packed.set(
      [pageIndex, start, end, Math.round(across * TENTHS), Math.round(down * TENTHS), goesOn.start, goesOn.end],
      this.#length,
    );
    this.#length += FIELDS;
  }

  packed(): Int32Array<ArrayBuffer> {
    return this.#packed.slice(0, this.#length);
  }
}
