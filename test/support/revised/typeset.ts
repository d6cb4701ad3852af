import fc from 'fast-check';
import type { Block, Item, MadeUpPack, Word } from './made-up-pack.ts';

/** How a pack is set: what may differ from one version to the next though no word does. */
export type Typeface = {
  /** Letters of a line and lines of a page, at most. */
  readonly lineLength: number;
  readonly pageLines: number;
  /** How words are broken at line ends, if they are: by a hyphen, or by a soft one. */
  readonly breaks: 'never' | 'hyphen' | 'soft hyphen';
  readonly hasLigatures: boolean;
  readonly hasPlainQuotes: boolean;
  /** Whether the second half of a page is read before the first, as columns may be. */
  readonly isSecondColumnFirst: boolean;
};

export const PLAIN: Typeface = {
  lineLength: 90,
  pageLines: 40,
  breaks: 'never',
  hasLigatures: false,
  hasPlainQuotes: false,
  isSecondColumnFirst: false,
};

export const typefaceArbitrary: fc.Arbitrary<Typeface> = fc.record({
  lineLength: fc.integer({ min: 45, max: 110 }),
  pageLines: fc.integer({ min: 12, max: 60 }),
  breaks: fc.constantFrom('never', 'hyphen', 'soft hyphen'),
  hasLigatures: fc.boolean(),
  hasPlainQuotes: fc.boolean(),
  isSecondColumnFirst: fc.constant(false),
});

/** Where a word stands: UTF-16 offsets into the text of its page. */
export type PlacedWord = Word & { readonly pageIndex: number; readonly start: number; readonly end: number };

/** The texts of the pages of a version, and its words in the order in which they are read, without what is stamped. */
export type TypesetPack = { readonly pages: readonly string[]; readonly words: readonly PlacedWord[] };

type Piece = { readonly word: Word; readonly start: number; readonly end: number };
type Line = { readonly text: string; readonly pieces: readonly Piece[] };

/** Sets a pack: every item on pages of its own, each with a head, the number of its item and its own number. */
export function typeset(pack: MadeUpPack, typeface: Typeface): TypesetPack {
  const pages: string[] = [];
  const words: PlacedWord[] = [];
  for (const item of pack.items) {
    const lines = item.blocks.flatMap(block => linesOf(block, typeface));
    for (const body of sheetsOf(lines, typeface)) {
      const pageIndex = pages.length;
      let text = headOf(item);
      for (const line of body) {
        for (const { word, start, end } of line.pieces) {
          words.push({ ...word, pageIndex, start: text.length + start, end: text.length + end });
        }
        text += `${line.text}\n`;
      }
      pages.push(`${text}Page ${pageIndex + 1}`);
    }
  }
  return { pages, words: joined(words) };
}

function headOf({ number, title }: Item): string {
  return `Agenda Item ${number}\nRiverside Borough Council – ${title}\n`;
}

function sheetsOf(lines: readonly Line[], { pageLines, isSecondColumnFirst }: Typeface): readonly (readonly Line[])[] {
  const sheets: (readonly Line[])[] = [];
  for (let at = 0; at === 0 || at < lines.length; at += pageLines) {
    const sheet = lines.slice(at, at + pageLines);
    const half = Math.ceil(sheet.length / 2);
    sheets.push(isSecondColumnFirst ? [...sheet.slice(half), ...sheet.slice(0, half)] : sheet);
  }
  return sheets;
}

function linesOf({ kind, words }: Block, typeface: Typeface): readonly Line[] {
  const { lineLength, breaks } = kind === 'row' ? { lineLength: Infinity, breaks: 'never' as const } : typeface;
  const lines: Line[] = [];
  let text = '';
  let pieces: Piece[] = [];
  const endLine = (): void => {
    lines.push({ text, pieces });
    [text, pieces] = ['', []];
  };
  const put = (word: Word, part: string): void => {
    pieces.push({ word, start: text.length, end: text.length + part.length });
    text += part;
  };
  for (const word of words) {
    const set = asSet(word.text, typeface);
    const gap = text === '' ? 0 : 1;
    const room = lineLength - text.length - gap;
    if (set.length <= room || text === '') {
      text += ' '.repeat(gap);
      put(word, set);
      continue;
    }
    const broken = breaks !== 'never' && room > 4 && /^\p{L}{7,}$/u.test(word.text) && set === word.text;
    if (!broken) {
      endLine();
      put(word, set);
      continue;
    }
    const at = Math.min(room - 1, set.length - 3);
    text += ' ';
    put(word, `${set.slice(0, at)}${breaks === 'hyphen' ? '-' : '\u00ad'}`);
    endLine();
    put(word, set.slice(at));
  }
  if (text !== '') endLine();
  return lines;
}

function asSet(text: string, { hasLigatures, hasPlainQuotes }: Typeface): string {
  const set = hasLigatures ? text.replaceAll('fi', '\ufb01').replaceAll('fl', '\ufb02') : text;
  return hasPlainQuotes ? set.replaceAll('’', "'") : set;
}

/** A word that is broken at a line end is one; broken at the end of a page it stands on both. */
function joined(pieces: readonly PlacedWord[]): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last?.id === piece.id && last.pageIndex === piece.pageIndex)
      words[words.length - 1] = { ...last, end: piece.end };
    else words.push(piece);
  }
  return words;
}
