import { PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';

/**
 * A TrueType typeface, as far as setting words with it asks for: which glyph stands for a character, and how wide it is.
 * It is embedded whole, by glyph numbers (ISO 32000-1, 9.7.4), so that any word a member writes can be set.
 */
export class Typeface {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  readonly #tables: ReadonlyMap<string, number>;
  readonly #glyphs: ReadonlyMap<number, number>;
  readonly #unitsPerEm: number;
  readonly #widthCount: number;
  /** Glyphs that were set, with their characters. */
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

  /** The width of words, in points, at a size in points. */
  width(words: string, size: number): number {
    let units = 0;
    for (const character of words) units += this.#advance(this.#glyphOf(character));
    return (units / this.#unitsPerEm) * size;
  }

  /** Words as a string of a content stream. */
  encode(words: string): string {
    let hex = '';
    for (const character of words) {
      const glyph = this.#glyphOf(character);
      this.#used.set(glyph, character.codePointAt(0) ?? 0);
      hex += glyph.toString(16).padStart(4, '0');
    }
    return `<${hex}>`;
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
    const glyphs = [...this.#used.keys()].toSorted((a, b) => a - b);
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        FontDescriptor: descriptor,
        CIDToGIDMap: 'Identity',
        W: glyphs.flatMap(glyph => [glyph, [thousandths(this.#advance(glyph))]]),
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

  #glyphOf(character: string): number {
    return this.#glyphs.get(character.codePointAt(0) ?? 0) ?? this.#glyphs.get(0xfffd) ?? 0;
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

function readTables(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const entry = 12 + at * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map(letter => view.getUint8(entry + letter)));
    tables.set(name, view.getUint32(entry + 8));
  }
  return tables;
}

/** The glyphs of the characters of Unicode's first plane (a `cmap` of format 4, which every typeface for Windows has). */
function readGlyphs(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let record = 0; record < view.getUint16(cmap + 2); record += 1) {
    const entry = cmap + 4 + record * 8;
    const table = cmap + view.getUint32(entry + 4);
    const isUnicode = view.getUint16(entry) === 3 && view.getUint16(entry + 2) === 1;
    if (!isUnicode || view.getUint16(table) !== 4) continue;
    const doubled = view.getUint16(table + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const last = view.getUint16(table + 14 + segment);
      const first = view.getUint16(table + 16 + doubled + segment);
      const delta = view.getUint16(table + 16 + 2 * doubled + segment);
      const rangeAt = table + 16 + 3 * doubled + segment;
      const range = view.getUint16(rangeAt);
      for (let code = first; code <= last && code < 0xffff; code += 1) {
        const listed = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
        const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
        if (glyph !== 0) glyphs.set(code, glyph);
      }
    }
  }
  return glyphs;
}

/** Gives the characters back to those who search or copy (ISO 32000-1, 9.10.3). */
function toUnicode(used: ReadonlyMap<number, number>): string {
  const hex = (code: number): string => code.toString(16).padStart(4, '0');
  const pairs = [...used].map(([glyph, code]) => `<${hex(glyph)}> <${hex(Math.min(code, 0xffff))}>`);
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
