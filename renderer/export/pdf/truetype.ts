/** Where the tables of a typeface begin, in bytes, by their names (OpenType, table directory). */
export function readTables(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const entry = 12 + at * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map(letter => view.getUint8(entry + letter)));
    tables.set(name, view.getUint32(entry + 8));
  }
  return tables;
}

/** The glyphs of the characters of Unicode's first plane (a `cmap` of format 4, which every typeface for Windows has). */
export function readGlyphs(view: DataView, cmap: number): ReadonlyMap<number, number> {
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
