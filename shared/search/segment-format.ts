/**
 * How a segment is kept: whole numbers of four bytes in the order of the machine, then bytes. A segment of another
 * version, or of a machine of the other order, is no segment and is made anew.
 *
 *     magic · version · checksum of all that follows · pages · words · bytes of words · bytes of postings
 *     words on each page
 *     of each page: the word place at which it goes on on the next one, {@link NOWHERE} where it does not
 *     of each page: the word place at which the one before goes on on it
 *     of each word, and of the end: where it begins among the bytes of words, and where its postings do
 *     of each word: pages that hold it
 *     the words, in UTF-8 (halves of pairs one by one), in the order of their bytes
 *     the postings: of each word and page {@link PostingWriter}
 */
export const MAGIC = 0x4c_53_47_31;
/** Raised when what is kept, or what it is made from, changes its meaning. */
export const SEGMENT_VERSION = 3;
export const HEADER_NUMBERS = 7;
/** Tables with a number for each page. */
export const PAGE_TABLES = 3;
/** No word place: none is so far behind. */
export const NOWHERE = 0xff_ff_ff_ff;

/** A word's bytes: their order is that of its UTF-16 units. */
export function bytesOfWord(word: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit < 0x80) bytes.push(unit);
    else if (unit < 0x8_00) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return bytes;
}

/** A number that differs for nearly all that differs: for finding what a disk has spoilt, not for secrets. */
export function checksumOf(numbers: Uint32Array): number {
  let sum = 0x81_1c_9d_c5;
  for (const number of numbers) {
    sum = Math.imul(sum ^ number, 0x01_00_01_93);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
