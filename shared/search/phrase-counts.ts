import type { Segment, WordRange } from './segment.ts';
import { WordPlaces } from './word-places.ts';

/** How often words stand one behind the other on pages. One is used again and again. */
export class PhraseCounts {
  readonly #places: WordPlaces[] = [];
  #goesOnAt: Uint32Array = new Uint32Array(0);
  #takenUpAt: Uint32Array = new Uint32Array(0);
  #reached = new Uint32Array(0);
  #reachedNext = new Uint32Array(0);
  #stamp = 0;

  /** Gathers where the words of a phrase stand; `isWanted` is 1 for each page that is asked about. */
  gather(segment: Segment, words: readonly WordRange[], isWanted: Uint8Array): void {
    while (this.#places.length < words.length) this.#places.push(new WordPlaces());
    words.forEach((range, index) => this.#places[index]?.gather(segment, range, isWanted));
    this.#goesOnAt = segment.goesOnAt;
    this.#takenUpAt = segment.takenUpAt;
    if (this.#reached.length < segment.longestPage + 2) {
      this.#reached = new Uint32Array(segment.longestPage * 2 + 2);
      this.#reachedNext = new Uint32Array(segment.longestPage * 2 + 2);
    }
  }

  /** How often the phrase of `length` words that was gathered begins on a page; it may end on the next one. */
  on(page: number, length: number): number {
    const edge = this.#goesOnAt[page] ?? 0;
    let count = 0;
    let goesOver = false;
    for (let word = 0; word < length; word += 1) {
      count = 0;
      const here = this.#stamp;
      this.#stamp += 1;
      this.#places[word]?.forEach(page, (first, last) => {
        if (word > 0 && this.#reached[first] !== here) return;
        this.#reachedNext[last + 1] = this.#stamp;
        count += 1;
      });
      if (count === 0) break;
      [this.#reached, this.#reachedNext] = [this.#reachedNext, this.#reached];
      goesOver ||=
        word + 1 < length &&
        this.#reached[edge] === this.#stamp &&
        this.#ends(page + 1, word + 1, length, this.#takenUpAt[page + 1] ?? 0);
    }
    return goesOver ? count + 1 : count;
  }

  /** Whether the words of the phrase from `word` on stand on a page from a place on. */
  #ends(page: number, word: number, length: number, place: number): boolean {
    if (word === length) return true;
    let ends = false;
    this.#places[word]?.forEach(page, (first, last) => {
      if (first === place) ends ||= this.#ends(page, word + 1, length, last + 1);
    });
    return ends;
  }
}
