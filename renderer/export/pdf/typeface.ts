import { PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { readGlyphs, readTables } from './truetype.ts';

/** The glyph that every typeface shows for what it lacks: an empty box (OpenType, glyph 0). */
const BOX = 0;

/** Marks that change what stands before them, and are not seen by themselves, such as the selectors of emoji. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Words of scripts that are read from the right to the left. PDFs hold what stands on a line from the left. */
const FROM_THE_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}](?:[\p{M}\s]*[\p{Script=Arabic}\p{Script=Hebrew}])*\p{M}*/gu;

/**
 * A TrueType typeface, as far as setting words with it asks for: which glyph stands for a character, and how wide it is.
 * It is embedded whole. Each character that is set has a number of its own (ISO 32000-1, 9.7.4), which leads to its glyph
 * and back to it: a character that the typeface lacks is seen as a box, and is still found and copied as what it is.
 */
export class Typeface {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  readonly #tables: ReadonlyMap<string, number>;
  readonly #glyphs: ReadonlyMap<number, number>;
  readonly #unitsPerEm: number;
  readonly #widthCount: number;
  /** Characters that were set, in the order of their numbers, which begin at 1. */
  readonly #used = new Map<number, number>();

  /** @throws RangeError when the bytes are no such typeface */
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#tables = readTables(this.#view);
    this.#unitsPerEm = this.#view.getUint16(this.#table('head') + 18);
    this.#widthCount = this.#view.getUint16(this.#table('hhea') + 34);
    this.#glyphs = readGlyphs(this.#view, this.#table('cmap'));
  }

  get isUsed(): boolean {
    return this.#used.size > 0;
  }

  /** Whether all characters of words can be seen as what they are. */
  has(words: string): boolean {
    return codesOf(words).every(code => this.#glyphs.has(code));
  }

  /** The width of words, in points, at a size in points. */
  width(words: string, size: number): number {
    const units = codesOf(words).reduce((sum, code) => sum + this.#advance(this.#glyphOf(code)), 0);
    return (units / this.#unitsPerEm) * size;
  }

  /** Words as a string of a content stream. */
  encode(words: string): string {
    const numbers = codesOf(words).map(code => {
      const known = this.#used.get(code) ?? this.#used.size + 1;
      this.#used.set(code, known);
      return hex(known);
    });
    return `<${numbers.join('')}>`;
  }

  /** Puts the typeface among the objects of a PDF, after all words have been set. */
  embed(context: PDFContext, name: string): PDFRef {
    const thousandths = (units: number): number => Math.round((units / this.#unitsPerEm) * 1000);
    const head = this.#table('head');
    const hhea = this.#table('hhea');
    const file = context.register(context.flateStream(this.#bytes, { Length1: this.#bytes.length }));
    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: 32,
        FontBBox: [36, 38, 40, 42].map(at => thousandths(this.#view.getInt16(head + at))),
        ItalicAngle: 0,
        Ascent: thousandths(this.#view.getInt16(hhea + 4)),
        Descent: thousandths(this.#view.getInt16(hhea + 6)),
        CapHeight: 700,
        StemV: 80,
        FontFile2: file,
      }),
    );
    const glyphs = [...this.#used.keys()].map(code => this.#glyphOf(code));
    const numbered = new Uint8Array(2 * (glyphs.length + 1));
    glyphs.forEach((glyph, at) => numbered.set([glyph >> 8, glyph & 0xff], 2 * (at + 1)));
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        FontDescriptor: descriptor,
        CIDToGIDMap: context.register(context.flateStream(numbered)),
        W: [1, glyphs.map(glyph => thousandths(this.#advance(glyph)))],
      }),
    );
    return context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: context.register(context.flateStream(toUnicode(this.#used))),
      }),
    );
  }

  #glyphOf(code: number): number {
    return this.#glyphs.get(code) ?? BOX;
  }

  #advance(glyph: number): number {
    return this.#view.getUint16(this.#table('hmtx') + Math.min(glyph, this.#widthCount - 1) * 4);
  }

  #table(name: string): number {
    const offset = this.#tables.get(name);
    if (offset === undefined) throw new RangeError(`The typeface has no table ${name}`);
    return offset;
  }
}

/**
 * The characters that are seen of words, from the left to the right; composed where that can be, for marks over letters
 * to stand where they belong.
 */
function codesOf(words: string): readonly number[] {
  const seen = words.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(FROM_THE_RIGHT, turned);
  return Array.from(seen, character => character.codePointAt(0) ?? 0);
}

/** Letters with their marks, the last first. */
function turned(run: string): string {
  return (run.match(/\P{M}\p{M}*/gu) ?? []).toReversed().join('');
}

/** Gives the characters back to those who search or copy (ISO 32000-1, 9.10.3). */
function toUnicode(used: ReadonlyMap<number, number>): string {
  const pairs = [...used].map(([code, number]) => `<${hex(number)}> <${utf16(code)}>`);
  const blocks: string[] = [];
  // A block holds a hundred pairs at most.
  for (let at = 0; at < pairs.length; at += 100) {
    const block = pairs.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** A character in UTF-16: two units where it stands outside of the first plane. */
function utf16(code: number): string {
  const character = String.fromCodePoint(code);
  return Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at))).join('');
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}
