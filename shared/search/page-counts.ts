import type { Segment, WordRange } from './segment.ts';

/** How often the words of a range stand on each page of a segment. One is used again and again: a query makes none. */
export class PageCounts {
  #counts = new Uint32Array(0);
  #headed = new Uint8Array(0);
  /** Pages that hold one of the words. */
  pageCount = 0;

  /**
   * Counts the words of a range.
   *
   * @param exact the word of the range that counts twice, -1 for none: what was typed means more than what begins so
   */
  count(segment: Segment, { first, end }: WordRange, exact: number): void {
    this.#reset(segment.pageCount);
    const { postings, postingStarts } = segment;
    const counts = this.#counts;
    const headed = this.#headed;
    let pageCount = 0;
    // The hottest loop of all finding: numbers of one byte, which nearly all are, are read in place.
    for (let word = first; word < end; word += 1) {
      const stop = postingStarts[word + 1] ?? 0;
      const times = word === exact && end - first > 1 ? 2 : 1;
      let at = postingStarts[word] ?? 0;
      let page = 0;
      while (at < stop) {
        let byte = postings[at++] ?? 0;
        let value = byte & 0x7f;
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = postings[at++] ?? 0;
          value |= (byte & 0x7f) << shift;
        }
        page += value;
        byte = postings[at++] ?? 0;
        value = byte & 0x7f;
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = postings[at++] ?? 0;
          value |= (byte & 0x7f) << shift;
        }
        const known = counts[page] ?? 0;
        if (known === 0) pageCount += 1;
        counts[page] = known + (value >> 1) * times;
        headed[page] = (headed[page] ?? 0) | (value & 1);
        byte = postings[at++] ?? 0;
        value = byte & 0x7f;
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = postings[at++] ?? 0;
          value |= (byte & 0x7f) << shift;
        }
        at += value;
      }
    }
    this.pageCount = pageCount;
  }

  /** How often the words stand on a page. */
  on(page: number): number {
    return this.#counts[page] ?? 0;
  }

  /** Whether one of them is in a heading of the page. */
  inHeading(page: number): boolean {
    return this.#headed[page] === 1;
  }

  #reset(pages: number): void {
    if (this.#counts.length < pages) {
      this.#counts = new Uint32Array(pages * 2);
      this.#headed = new Uint8Array(pages * 2);
    } else {
      this.#counts.fill(0, 0, pages);
      this.#headed.fill(0, 0, pages);
    }
  }
}
