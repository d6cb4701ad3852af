import type { Segment, WordRange } from './segment.ts';
import { WordPlaces } from './word-places.ts';

/** How often words stand one behind the other on pages. One is used again and again. */
export class PhraseCounts {
  readonly #places: WordPlaces[] = [];
  #reached = new Uint32Array(0);
  #reachedNext = new Uint32Array(0);
  #stamp = 0;

  /** Gathers where the words of a phrase stand; `isWanted` is 1 for each page that is asked about. */
  gather(segment: Segment, words: readonly WordRange[], isWanted: Uint8Array): void {
    while (this.#places.length < words.length) this.#places.push(new WordPlaces());
    words.forEach((range, index) => this.#places[index]?.gather(segment, range, isWanted));
    if (this.#reached.length < segment.longestPage + 2) {
      this.#reached = new Uint32Array(segment.longestPage * 2 + 2);
      this.#reachedNext = new Uint32Array(segment.longestPage * 2 + 2);
    }
  }

  /** How often the phrase of `length` words that was gathered stands on a page. */
  on(page: number, length: number): number {
    let count = 0;
    for (let word = 0; word < length; word += 1) {
      count = 0;
      const here = this.#stamp;
      this.#stamp += 1;
      this.#places[word]?.forEach(page, (first, last) => {
        if (word > 0 && this.#reached[first] !== here) return;
        this.#reachedNext[last + 1] = this.#stamp;
        count += 1;
      });
      if (count === 0) return 0;
      [this.#reached, this.#reachedNext] = [this.#reachedNext, this.#reached];
    }
    return count;
  }
}
