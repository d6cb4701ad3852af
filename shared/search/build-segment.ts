import { ByteWriter } from './byte-writer.ts';
import { foldText } from './fold-text.ts';
import { pageJoint } from '../text/page-joint.ts';
import { bytesOfWord, checksumOf, HEADER_NUMBERS, MAGIC, NOWHERE, SEGMENT_VERSION } from './segment-format.ts';
import { LONGEST_WORD, visitWords } from './words.ts';

/** What is indexed of a page: its text as import keeps it, and the headings that begin on it. */
export type IndexedPage = {
  readonly text: string;
  readonly headings: readonly string[];
  /** Where words of the text begin although they touch the ones before: see `foldText`. */
  readonly breaks?: readonly number[];
};

/**
 * Makes a segment: words, and where they stand. The same pages always give the same bytes.
 *
 * @param of a paper, whose pages go on on the next one; or notes, each by itself, that take the place of pages
 */
export function buildSegment(pages: readonly IndexedPage[], of: 'paper' | 'notes' = 'paper'): Uint8Array<ArrayBuffer> {
  const gathered = gather(pages, of);
  const order = Array.from(gathered.words.keys()).toSorted();
  return assemble(pages.length, gathered, order);
}

/** Every place of every word, in the order of the text. */
type Gathered = {
  /** Words and their numbers. */
  readonly words: ReadonlyMap<string, number>;
  /** Of each place: the number of its word, the page, the first word place it takes up, and how many more. */
  readonly word: Numbers;
  readonly page: Numbers;
  readonly first: Numbers;
  readonly more: Numbers;
  readonly wordsOnPage: Uint32Array;
  readonly goesOnAt: Uint32Array;
  readonly takenUpAt: Uint32Array;
  /** Of each page the numbers of the words in its headings. */
  readonly inHeadings: readonly ReadonlySet<number>[];
};

function gather(pages: readonly IndexedPage[], of: 'paper' | 'notes'): Gathered {
  const words = new Map<string, number>();
  const [word, page, first, more] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];
  const wordsOnPage = new Uint32Array(pages.length);
  const goesOnAt = new Uint32Array(pages.length).fill(NOWHERE);
  const takenUpAt = new Uint32Array(pages.length);
  const inHeadings: ReadonlySet<number>[] = [];
  let isTakenUpFrom = 0;
  pages.forEach(({ text, headings, breaks }, pageIndex) => {
    const folded = foldText(text, breaks);
    const next = of === 'paper' ? pages[pageIndex + 1] : undefined;
    const joint = next && pageJoint(text, next.text);
    if (joint) goesOnAt[pageIndex] = 0;
    wordsOnPage[pageIndex] = visitWords(folded, (from, to, firstPlace, lastPlace) => {
      const spelt = folded.text.slice(from, Math.min(to, from + LONGEST_WORD));
      let number = words.get(spelt);
      if (number === undefined) {
        number = words.size;
        words.set(spelt, number);
      }
      word.push(number);
      page.push(pageIndex);
      first.push(firstPlace);
      more.push(lastPlace - firstPlace);
      const end = folded.ends[to - 1] ?? 0;
      if (joint && end <= joint.end) goesOnAt[pageIndex] = lastPlace + 1;
      if (end <= isTakenUpFrom) takenUpAt[pageIndex] = lastPlace + 1;
    });
    isTakenUpFrom = joint?.start ?? 0;
    inHeadings.push(numbersIn(headings, words));
  });
  return { words, word, page, first, more, wordsOnPage, goesOnAt, takenUpAt, inHeadings };
}

/** The words in headings that the paper holds so far; a heading counts only where its words are on the page itself. */
function numbersIn(headings: readonly string[], words: ReadonlyMap<string, number>): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const heading of headings) {
    const folded = foldText(heading);
    visitWords(folded, (from, to) => {
      const number = words.get(folded.text.slice(from, Math.min(to, from + LONGEST_WORD)));
      if (number !== undefined) numbers.add(number);
    });
  }
  return numbers;
}

function assemble(pageCount: number, gathered: Gathered, order: readonly string[]): Uint8Array<ArrayBuffer> {
  const { words, wordsOnPage, goesOnAt, takenUpAt } = gathered;
  const placesOf = placesByWord(gathered);
  const spelling = new ByteWriter();
  const postings = new PostingWriter(gathered);
  const wordStarts = new Uint32Array(order.length + 1);
  const postingStarts = new Uint32Array(order.length + 1);
  const pagesWith = new Uint32Array(order.length);
  order.forEach((spelt, index) => {
    wordStarts[index] = spelling.length;
    postingStarts[index] = postings.length;
    spelling.bytes(bytesOfWord(spelt));
    pagesWith[index] = postings.write(words.get(spelt) ?? 0, placesOf(words.get(spelt) ?? 0));
  });
  wordStarts[order.length] = spelling.length;
  postingStarts[order.length] = postings.length;

  const tables = [wordsOnPage, goesOnAt, takenUpAt, wordStarts, postingStarts, pagesWith];
  const tableNumbers = tables.reduce((sum, table) => sum + table.length, HEADER_NUMBERS);
  const bytesAfter = spelling.length + postings.length;
  const numbers = new Uint32Array(tableNumbers + Math.ceil(bytesAfter / 4));
  numbers.set([MAGIC, SEGMENT_VERSION, 0, pageCount, order.length, spelling.length, postings.length]);
  let at = HEADER_NUMBERS;
  for (const table of tables) {
    numbers.set(table, at);
    at += table.length;
  }
  const bytes = new Uint8Array(numbers.buffer);
  bytes.set(spelling.written(), at * 4);
  bytes.set(postings.written(), at * 4 + spelling.length);
  numbers[2] = checksumOf(numbers.subarray(3));
  return bytes;
}

/** Sorts all places by their words, keeping their order. @returns the places of a word, as indexes */
function placesByWord({ words, word }: Gathered): (number: number) => Uint32Array {
  const all = word.values();
  const ends = new Uint32Array(words.size + 1);
  for (const number of all) ends[number + 1] = (ends[number + 1] ?? 0) + 1;
  for (let number = 1; number <= words.size; number += 1) ends[number] = (ends[number] ?? 0) + (ends[number - 1] ?? 0);
  const starts = ends.slice();
  const sorted = new Uint32Array(all.length);
  all.forEach((number, index) => {
    const at = starts[number] ?? 0;
    sorted[at] = index;
    starts[number] = at + 1;
  });
  return number => sorted.subarray(ends[number], ends[number + 1]);
}

/**
 * Writes postings. Of each page that holds a word: pages since the one before; how often it stands there, twice, and one
 * if it is in a heading of the page; the length of what follows; and of each place the places since the one before,
 * twice, and one if it takes up more than one, followed by how many more.
 */
class PostingWriter {
  readonly #gathered: Gathered;
  readonly #written = new ByteWriter();
  readonly #places = new ByteWriter();

  constructor(gathered: Gathered) {
    this.#gathered = gathered;
  }

  get length(): number {
    return this.#written.length;
  }

  /** @returns how many pages hold the word */
  write(number: number, indexes: Uint32Array): number {
    const [pages, firsts, mores] = [this.#gathered.page, this.#gathered.first, this.#gathered.more];
    let pagesWith = 0;
    let pageBefore = 0;
    for (let at = 0; at < indexes.length;) {
      const page = pages.at(indexes[at] ?? 0);
      let count = 0;
      let before = 0;
      this.#places.clear();
      for (; at < indexes.length && pages.at(indexes[at] ?? 0) === page; at += 1) {
        const index = indexes[at] ?? 0;
        const [first, more] = [firsts.at(index), mores.at(index)];
        this.#places.number(((first - before) << 1) | (more > 0 ? 1 : 0));
        if (more > 0) this.#places.number(more);
        before = first;
        count += 1;
      }
      this.#written.number(page - pageBefore);
      this.#written.number((count << 1) | (this.#gathered.inHeadings[page]?.has(number) ? 1 : 0));
      this.#written.number(this.#places.length);
      this.#written.bytes(this.#places.written());
      pageBefore = page;
      pagesWith += 1;
    }
    return pagesWith;
  }

  written(): Uint8Array {
    return this.#written.written();
  }
}

/** Numbers that grow. */
class Numbers {
  #values = new Uint32Array(1 << 12);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}
