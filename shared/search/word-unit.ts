const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;
const known = new Map<number, boolean>();

/** Whether a UTF-16 unit of folded text belongs to a word: letters and figures do; halves of a pair always. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  if (unit >= 0xd8_00 && unit <= 0xdf_ff) return true;
  let isWord = known.get(unit);
  if (isWord === undefined) {
    isWord = LETTER_OR_FIGURE.test(String.fromCharCode(unit));
    known.set(unit, isWord);
  }
  return isWord;
}

export function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
