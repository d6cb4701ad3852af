/**
 * What stands between a letter and the one before it, as bits. Spacing does not tell passages apart, but for a few things:
 * a hyphen within a line (`re-sign`), and a space between figures (`1 2`). Where a text is cut, a page's start parts best.
 */
export const JOINT = { space: 1, lineEnd: 2, hyphen: 4, brokenHyphen: 8, pageStart: 16 } as const;

/** The letters of a text that tell words apart: all but white space, soft hyphens and hyphens between letters. */
export type Letters = {
  /** One UTF-16 unit a letter; ligatures are taken apart, quotes, dashes and bullets are plain. Case is kept. */
  readonly codes: Uint16Array;
  /** Where each begins in the text, in UTF-16 units. */
  readonly offsets: Int32Array;
  /** {@link JOINT} */
  readonly joints: Uint8Array;
};

const SKIP = 0;
const HYPHEN = 0x2d;
const LINE_FEED = 0x0a;
/** Codes up to here are looked up; nearly all of a council paper is. */
const TABLE = 0x250;

const QUOTES = /[‘’‚‛′ʼ`´]/;
const DOUBLE_QUOTES = /[“”„‟″«»]/;
const DASHES = /[\p{Pd}−]/u;
/** Dots of lists, also those that symbol fonts keep in the private use area. Boxes and circles may be ticked or not. */
const BULLETS = /[•‣⁃▪▫◦◘∙·\u{f0a7}\u{f0b7}\u{f0d8}\u{f076}]/u;
const UNSEEN = /[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
/** Ligatures and letters of double width are other forms of the same letters; raised figures are not. */
const OTHER_FORM = /[\u{fb00}-\u{fb4f}\u{ff00}-\u{ffef}…ĳŉǆ-ǌǱ-ǳ]/u;
const MARKS = /\p{M}/u;

const table = Uint16Array.from({ length: TABLE }, (_, code) => plain(String.fromCharCode(code)).charCodeAt(0) || SKIP);
const isLetterAt = Uint8Array.from({ length: TABLE }, (_, code) => Number(/\p{L}/u.test(String.fromCharCode(code))));

/** The letters of a text. */
export function lettersOf(text: string): Letters {
  const codes = new Uint16Array(text.length * 3);
  const offsets = new Int32Array(text.length * 3);
  const joints = new Uint8Array(text.length * 3);
  let count = 0;
  let joint = 0;
  const push = (code: number, offset: number): void => {
    codes[count] = code;
    offsets[count] = offset;
    joints[count] = joint;
    count += 1;
    joint = 0;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    // The accents of the Latin alphabet stand at 0x300 to 0x36f; what they join is one letter.
    if (next >= 0x300 && next < 0x370 && code > 0x20) {
      const end = endOfMarks(text, at + 1);
      for (const unit of text.slice(at, end).normalize('NFC').split('')) {
        if (!MARKS.test(unit)) push(unit.charCodeAt(0), at);
      }
      at = end - 1;
      continue;
    }
    if (code >= TABLE || code === 0xb4) {
      const folded = plain(text.charAt(at));
      if (folded === '' && !(code >= 0x200b && code <= 0x200d)) joint |= JOINT.space;
      for (let unit = 0; unit < folded.length; unit += 1) {
        const foldedCode = folded.charCodeAt(unit);
        const hyphen = foldedCode === HYPHEN ? hyphenJoint(text, at) : 0;
        if (hyphen === 0) push(foldedCode, at);
        else joint |= hyphen;
      }
      continue;
    }
    const folded = table[code] ?? SKIP;
    if (folded === SKIP) {
      if (code === LINE_FEED) joint |= JOINT.lineEnd | JOINT.space;
      else if (code === 0xad) joint |= JOINT.brokenHyphen;
      else joint |= JOINT.space;
    } else if (folded === HYPHEN) {
      const hyphen = hyphenJoint(text, at);
      if (hyphen === 0) push(folded, at);
      else joint |= hyphen;
    } else push(folded, at);
  }
  return { codes: codes.slice(0, count), offsets: offsets.slice(0, count), joints: joints.slice(0, count) };
}

/** Whether two letters of the same code stand the same way behind what comes before them. */
export function isSameJoint(a: number, b: number, isWithinFigure: boolean): boolean {
  const optional = JOINT.brokenHyphen;
  if ((a & JOINT.hyphen) !== (b & JOINT.hyphen) && ((a | b) & optional) === 0) return false;
  return !isWithinFigure || (a & JOINT.space) === (b & JOINT.space);
}

/** Whether a letter is the first of its line. */
export function isLineStart({ joints }: Pick<Letters, 'joints'>, letter: number): boolean {
  return ((joints[letter] ?? 0) & JOINT.lineEnd) !== 0;
}

/** Whether a line begins with a letter, or ends before it: also at either end of a text. */
export function isLineBoundary(text: Pick<Letters, 'codes' | 'joints'>, at: number): boolean {
  return at === 0 || at === text.codes.length || isLineStart(text, at);
}

/** Whether a code is the sign of a money. */
export function isCurrency(code: number): boolean {
  return /\p{Sc}/u.test(String.fromCharCode(code));
}

/** Whether a code is that of a figure 0 to 9. */
export function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A hyphen between letters is no letter of its own: how it joins them; 0 for any other dash. */
function hyphenJoint(text: string, at: number): number {
  if (at === 0 || !isLetter(text.charCodeAt(at - 1))) return 0;
  let next = at + 1;
  while (next < text.length && text.charCodeAt(next) <= 0x20) next += 1;
  // A word that is broken at the end of a page goes on on the next one.
  if (next === text.length) return JOINT.brokenHyphen;
  if (!isLetter(text.charCodeAt(next))) return 0;
  return next === at + 1 ? JOINT.hyphen : JOINT.brokenHyphen | JOINT.space;
}

function isLetter(code: number): boolean {
  return code < TABLE ? isLetterAt[code] === 1 : /\p{L}/u.test(String.fromCharCode(code));
}

function endOfMarks(text: string, from: number): number {
  let end = from;
  while (end < text.length && MARKS.test(text.charAt(end))) end += 1;
  return end;
}

/** One UTF-16 unit as it is compared; empty for what is not seen. */
function plain(unit: string): string {
  if (QUOTES.test(unit)) return "'";
  if (DOUBLE_QUOTES.test(unit)) return '"';
  if (unit === '\u00ad') return '';
  if (DASHES.test(unit)) return '-';
  if (BULLETS.test(unit)) return '•';
  if (UNSEEN.test(unit)) return '';
  return OTHER_FORM.test(unit) ? unit.normalize('NFKC') : unit;
}
