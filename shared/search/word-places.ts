import type { Segment, WordRange } from './segment.ts';

/**
 * Where the words of a range stand on some pages of a segment: chains of places, one a page. One is used again and again.
 */
export class WordPlaces {
  #heads = new Int32Array(0);
  #first = new Uint32Array(1024);
  #last = new Uint32Array(1024);
  #next = new Int32Array(1024);
  #length = 0;

  /** @param isWanted by page: 1 for those asked for */
  gather(segment: Segment, { first, end }: WordRange, isWanted: Uint8Array): void {
    if (this.#heads.length < segment.pageCount) this.#heads = new Int32Array(segment.pageCount * 2);
    this.#heads.fill(-1, 0, segment.pageCount);
    this.#length = 0;
    const { postings, postingStarts } = segment;
    let at = 0;
    const number = (): number => {
      let byte = postings[at++] ?? 0;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = postings[at++] ?? 0;
        value |= (byte & 0x7f) << shift;
      }
      return value;
    };
    for (let word = first; word < end; word += 1) {
      const stop = postingStarts[word + 1] ?? 0;
      at = postingStarts[word] ?? 0;
      let page = 0;
      while (at < stop) {
        page += number();
        number();
        const length = number();
        const over = at + length;
        if (isWanted[page] === 1) {
          let place = 0;
          while (at < over) {
            const step = number();
            place += step >> 1;
            this.#add(page, place, (step & 1) === 1 ? place + number() : place);
          }
        }
        at = over;
      }
    }
  }

  /** Calls for each place on a page, in no order: the first and the last word place it takes up. */
  forEach(page: number, visit: (first: number, last: number) => void): void {
    for (let at = this.#heads[page] ?? -1; at >= 0; at = this.#next[at] ?? -1) {
      visit(this.#first[at] ?? 0, this.#last[at] ?? 0);
    }
  }

  #add(page: number, first: number, last: number): void {
    if (this.#length === this.#first.length) this.#grow();
    const at = this.#length;
    this.#first[at] = first;
    this.#last[at] = last;
    this.#next[at] = this.#heads[page] ?? -1;
    this.#heads[page] = at;
    this.#length += 1;
  }

  #grow(): void {
    const room = this.#length * 2;
    const [first, last, next] = [new Uint32Array(room), new Uint32Array(room), new Int32Array(room)];
    first.set(this.#first);
    last.set(this.#last);
    next.set(this.#next);
    this.#first = first;
    this.#last = last;
    this.#next = next;
  }
}
