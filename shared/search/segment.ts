import { bytesOfWord, checksumOf, HEADER_NUMBERS, MAGIC, PAGE_TABLES, SEGMENT_VERSION } from './segment-format.ts';

/** Words of a segment: from `first` up to, not including, `end`. */
export type WordRange = { readonly first: number; readonly end: number };

/** The words of one paper and where they stand, read in place: nothing is unpacked before it is asked for. */
export class Segment {
  readonly pageCount: number;
  /** Of all pages together. */
  readonly wordCount: number;
  readonly longestPage: number;
  readonly wordsOnPage: Uint32Array;
  /** Of each page the word place at which its words go on on the next one, and at which those of the one before do on it. */
  readonly goesOnAt: Uint32Array;
  readonly takenUpAt: Uint32Array;
  readonly postings: Uint8Array;
  readonly postingStarts: Uint32Array;
  readonly #wordStarts: Uint32Array;
  readonly #pagesWith: Uint32Array;
  readonly #spelling: Uint8Array;

  constructor(numbers: Uint32Array) {
    const [, , , pages = 0, words = 0, spelling = 0, postings = 0] = numbers.subarray(0, HEADER_NUMBERS);
    let at = HEADER_NUMBERS;
    const table = (length: number): Uint32Array => {
      at += length;
      return numbers.subarray(at - length, at);
    };
    this.pageCount = pages;
    this.wordsOnPage = table(pages);
    this.goesOnAt = table(pages);
    this.takenUpAt = table(pages);
    this.#wordStarts = table(words + 1);
    this.postingStarts = table(words + 1);
    this.#pagesWith = table(words);
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    this.#spelling = bytes.subarray(at * 4, at * 4 + spelling);
    this.postings = bytes.subarray(at * 4 + spelling, at * 4 + spelling + postings);
    this.wordCount = this.wordsOnPage.reduce((sum, count) => sum + count, 0);
    this.longestPage = this.wordsOnPage.reduce((most, count) => Math.max(most, count), 0);
  }

  /** The word, or all words that begin so; an empty range where there is none. */
  find(word: Uint8Array, isPrefix: boolean): WordRange {
    const first = this.#boundary(word, false);
    if (isPrefix) return { first, end: this.#boundary(word, true, first) };
    return { first, end: this.isWord(first, word) ? first + 1 : first };
  }

  /** Whether the word at an index of the range is this one. */
  isWord(index: number, word: Uint8Array): boolean {
    return index < this.#pagesWith.length && this.#compare(index, word) === 0;
  }

  /** Pages that hold a word, summed over a range: at least as many as hold any of them. */
  pagesWith({ first, end }: WordRange): number {
    let sum = 0;
    for (let index = first; index < end; index += 1) sum += this.#pagesWith[index] ?? 0;
    return sum;
  }

  /** The first word that is not before `word`; or, past those that begin with it, the first that comes after. */
  #boundary(word: Uint8Array, isPastPrefix: boolean, from = 0): number {
    let low = from;
    let high = this.#pagesWith.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, word) <= (isPastPrefix ? 1 : -1)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** -1: stands before `word`; 0: is it; 1: begins with it; 2: stands after it. */
  #compare(index: number, word: Uint8Array): -1 | 0 | 1 | 2 {
    const spelling = this.#spelling;
    const start = this.#wordStarts[index] ?? 0;
    const length = (this.#wordStarts[index + 1] ?? 0) - start;
    const both = Math.min(length, word.length);
    for (let at = 0; at < both; at += 1) {
      const difference = (spelling[start + at] ?? 0) - (word[at] ?? 0);
      if (difference !== 0) return difference < 0 ? -1 : 2;
    }
    if (length === word.length) return 0;
    return length < word.length ? -1 : 1;
  }
}

/** Opens a segment as it was kept; undefined where it is spoilt or of another version. */
export function openSegment(bytes: Uint8Array): Segment | undefined {
  if (bytes.byteLength % 4 !== 0 || bytes.byteLength < HEADER_NUMBERS * 4) return undefined;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const numbers = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
  const [magic, version, checksum, pages = 0, words = 0, spelling = 0, postings = 0] = numbers;
  if (magic !== MAGIC || version !== SEGMENT_VERSION) return undefined;
  const length = HEADER_NUMBERS + PAGE_TABLES * pages + 3 * words + 2 + Math.ceil((spelling + postings) / 4);
  return numbers.length === length && checksumOf(numbers.subarray(3)) === checksum ? new Segment(numbers) : undefined;
}

/** The bytes that a word is looked up by. */
export function wordKey(word: string): Uint8Array {
  return Uint8Array.from(bytesOfWord(word));
}
