import type { TextBlock } from '../pack/text-blocks.ts';
import { readHeading } from '../pack/report/section-headings.ts';
import type { BodyLook } from './line-breaks.ts';

/** Of the usual letter height: letters from here on are those of headings. */
const LARGER = 1.12;
/** Letters of a sentence that is set as a heading. */
const MUCH_LARGER = 1.35;
/** Letters of a heading, at most; in larger letters it may be longer. */
const LONGEST = 90;
const LONGEST_LARGE = 160;
/** Words of a line in usual letters that stands alone over a text. */
const MOST_WORDS = 12;
/** Letters of a text that a line in usual letters may be the heading of, at least. */
const TEXT_BELOW = 60;

/** What the headings of a text are told apart by. */
export type HeadingRank =
  | { readonly by: 'size'; readonly height: number }
  | { readonly by: 'capitals' }
  | { readonly by: 'place'; readonly depth: number };

/** The ranks of the blocks that are headings; undefined for the others. */
export function headingRanks(blocks: readonly TextBlock[], look: BodyLook): readonly (HeadingRank | undefined)[] {
  const ranks = blocks.map((block, at) => rankOf(block, blocks[at + 1], look));
  // Of numbered lines as an agenda has them, some stand over a text: they are entries like the others.
  const isPlain = (at: number): boolean => blocks[at]?.marker?.shape === 'n.' && ranks[at]?.by !== 'capitals';
  const entries = blocks.filter((_, at) => isPlain(at) && !ranks[at]).length;
  const headings = blocks.filter((_, at) => isPlain(at) && ranks[at]).length;
  return entries > headings ? ranks.map((rank, at) => (isPlain(at) ? undefined : rank)) : ranks;
}

function rankOf(block: TextBlock, below: TextBlock | undefined, look: BodyLook): HeadingRank | undefined {
  const { text, lines, marker } = block;
  const [first] = lines;
  if (!first || !/\p{L}{2}/u.test(text)) return undefined;
  const isLarger = first.height >= look.height * (isSentence(text) ? MUCH_LARGER : LARGER);
  if (text.length > (isLarger ? LONGEST_LARGE : LONGEST) || lines.length > (isLarger ? 4 : 2)) return undefined;
  const isNumbered = marker !== null && (marker.shape === 'n.' || marker.shape === 'n.n' || marker.shape === 'n');
  if (marker && !isNumbered) return undefined;
  const words = marker ? marker.text : text;
  if (!/^["'‘“(]?[\p{Lu}\d]/u.test(words) || /[,;]$|[\p{Ll})]\.$/u.test(words)) return undefined;
  if (isNumbered && (!/\d/.test(marker.number) || isEntry(block, below))) return undefined;
  if (isLarger) return { by: 'size', height: first.height };
  if (isInCapitals(words)) return { by: 'capitals' };
  const depth = isNumbered ? marker.number.split('.').length : 1;
  if (readHeading(text)?.rest === '') return { by: 'place', depth };
  return standsAlone(block, words, below, look) ? { by: 'place', depth } : undefined;
}

/** Whether a numbered line is one of several entries, or an agenda's, and not the heading of what follows it. */
function isEntry({ marker }: TextBlock, below: TextBlock | undefined): boolean {
  return below?.marker?.shape === marker?.shape && below?.marker?.shape !== 'bullet' && below !== undefined;
}

function isSentence(text: string): boolean {
  return text.endsWith(':') || text.split(' ').length > MOST_WORDS;
}

function isInCapitals(words: string): boolean {
  return (words.match(/\p{Lu}/gu)?.length ?? 0) >= 5 && !/\p{Ll}/u.test(words);
}

/** A short line over a text: what a report sets in bold. */
function standsAlone(
  { lines, text }: TextBlock,
  words: string,
  below: TextBlock | undefined,
  { left, right }: BodyLook,
): boolean {
  const [line] = lines;
  if (!line || lines.length > 1 || !below || below.text.length < TEXT_BELOW) return false;
  if (
    words.split(' ').length > MOST_WORDS ||
    (line.right > left + 0.85 * (right - left) && line.right - line.left > 0.6 * (right - left))
  )
    return false;
  // Facts, addresses and the ends of sentences are no headings.
  if (/[:.!]$|:\s|[@=]|\d{5}|^(?:dear|yours|page|figure|source|note)\b|^\(/i.test(text) || !/^\p{Lu}/u.test(words))
    return false;
  return /^["'‘“(•\p{Lu}\d]/u.test(below.marker?.text ?? below.text);
}

/** Heights that differ by less than this factor are one. */
const SAME = 1.06;

/** Levels for ranks, from 1 for the greatest. */
export function headingLevels(ranks: readonly HeadingRank[]): (rank: HeadingRank) => number {
  const heights: number[] = [];
  const sizes = ranks.flatMap(rank => (rank.by === 'size' ? [rank.height] : [])).toSorted((a, b) => b - a);
  for (const height of sizes) {
    const last = heights.at(-1);
    if (last === undefined || last > height * SAME) heights.push(height);
  }
  const ofCapitals = ranks.some(rank => rank.by === 'capitals') ? 1 : 0;
  return rank => {
    if (rank.by === 'size') {
      const at = heights.findIndex(height => height <= rank.height * SAME);
      return Math.min(at < 0 ? heights.length : at + 1, DEEPEST);
    }
    if (rank.by === 'capitals') return Math.min(heights.length + 1, DEEPEST);
    return Math.min(heights.length + ofCapitals + rank.depth, DEEPEST);
  };
}

const DEEPEST = 4;
