import { foldCharacter } from './fold-character.ts';
import { isFigure, isWordUnit } from './word-unit.ts';

/**
 * Text as it is found by, and where each of its UTF-16 units stands in the original. Case, accents, ligatures, soft
 * hyphens and kinds of quotes and dashes make no difference; white space and line ends are one space; a hyphen within a
 * word, or that breaks one at a line end, is left out (between figures it stays: `10-12` is not `1012`), and so is the
 * line end within a figure or behind a stroke: `1,⏎000`, `24/⏎00123`.
 */
export type FoldedText = {
  readonly text: string;
  /** For each unit of `text`: where what it stands for begins and ends in the original, in UTF-16 units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Units of `text` that a hyphen or a line end was left out before, or a break, ascending: a word ends and begins there too. */
  readonly seams: readonly number[];
};

const SPACE = 0x20;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const STROKE = 0x2f;
const SOFT_HYPHEN = 0xad;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** What follows the comma within a figure. */
const THOUSANDS = /^\d{3}(?!\d)/;

/** UTF-16 units between the halves of a word that is broken at a line end: its end, and what the next line is set in by. */
const LONGEST_BREAK = 64;

/**
 * Folds a text, in time that grows with its length.
 *
 * @param breaks units of the original, ascending, that a word begins at although it touches the one before
 */
export function foldText(original: string, breaks: readonly number[] = []): FoldedText {
  const folding = new Folding(original);
  for (const at of breaks) folding.runTo(at, true);
  folding.runTo(original.length, false);
  return folding.result();
}

class Folding {
  readonly #original: string;
  #units: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;
  #at = 0;
  readonly #seams: number[] = [];

  constructor(original: string) {
    this.#original = original;
    const room = original.length + 32;
    this.#units = new Uint16Array(room);
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
  }

  /** @param isBreak whether a word begins there */
  runTo(stop: number, isBreak: boolean): void {
    const original = this.#original;
    let at = this.#at;
    while (at < stop) {
      const unit = original.charCodeAt(at);
      // Nearly all of a page is plain: it goes the short way.
      if ((unit >= 0x61 && unit <= 0x7a) || (unit > SPACE && unit < 0x41 && unit !== HYPHEN)) {
        this.#emit(unit, at, at + 1);
        at += 1;
      } else if (unit >= 0x41 && unit <= 0x5a) {
        this.#emit(unit + 0x20, at, at + 1);
        at += 1;
      } else if (unit <= SPACE) {
        at = this.#foldSpace(at);
      } else {
        at = this.#foldOther(at);
      }
    }
    this.#at = at;
    if (isBreak && at === stop && this.#seams.at(-1) !== this.#length) this.#seams.push(this.#length);
  }

  result(): FoldedText {
    const length = this.#length;
    return {
      text: textOf(this.#units.subarray(0, length)),
      starts: this.#starts.slice(0, length),
      ends: this.#ends.slice(0, length),
      seams: this.#seams,
    };
  }

  /** @returns where to go on */
  #foldOther(at: number): number {
    const codePoint = this.#original.codePointAt(at) ?? 0;
    const end = at + (codePoint > 0xff_ff ? 2 : 1);
    if (codePoint === SOFT_HYPHEN) return this.#wordGoesOnAt(end) ?? end;
    const folded = foldCharacter(codePoint);
    if (folded === '-') return this.#foldDash(at, end);
    if (folded === '') this.#extend(at, end);
    for (let index = 0; index < folded.length; index += 1) {
      const unit = folded.charCodeAt(index);
      if (unit === SPACE) this.#emitSpace(at, end);
      else this.#emit(unit, at, end);
    }
    return end;
  }

  /** @returns where to go on */
  #foldSpace(at: number): number {
    const next = this.#isTornBefore() ? this.#nextWordAt(at) : undefined;
    if (next !== undefined && (this.#last() !== COMMA || THOUSANDS.test(this.#original.slice(next, next + 4)))) {
      this.#seams.push(this.#length);
      return next;
    }
    this.#emitSpace(at, at + 1);
    return at + 1;
  }

  /** Whether what was folded last wants more of its figure or reference behind it. */
  #isTornBefore(): boolean {
    const last = this.#last();
    if (last !== COMMA && last !== STROKE) return false;
    const before = this.#length > 1 ? (this.#units[this.#length - 2] ?? SPACE) : SPACE;
    return last === COMMA ? isFigure(before) : isWordUnit(before);
  }

  #foldDash(at: number, end: number): number {
    const next = this.#wordGoesOnAt(end);
    if (next === undefined) {
      this.#emit(HYPHEN, at, end);
      return end;
    }
    const following = foldCharacter(this.#original.codePointAt(next) ?? 0).charCodeAt(0);
    if (isFigure(this.#last()) && isFigure(following)) this.#emit(HYPHEN, at, end);
    else this.#seams.push(this.#length);
    return next;
  }

  /** Where the word that ends here goes on: at `at`, or behind a line end; undefined if it does not. */
  #wordGoesOnAt(at: number): number | undefined {
    return isWordUnit(this.#last()) ? this.#nextWordAt(at) : undefined;
  }

  /** Where a word begins: at `at`, or behind a line end; undefined where none does. */
  #nextWordAt(at: number): number | undefined {
    const original = this.#original;
    const stop = Math.min(original.length, at + LONGEST_BREAK);
    let isSpaceBefore = false;
    let isLineEnd = false;
    for (let next = at; next < stop;) {
      const codePoint = original.codePointAt(next) ?? 0;
      const folded = foldCharacter(codePoint);
      if (folded === ' ') {
        isSpaceBefore = true;
        isLineEnd ||= isLineBreak(codePoint);
      } else if (folded !== '') {
        return isWordUnit(folded.charCodeAt(0)) && (isLineEnd || !isSpaceBefore) ? next : undefined;
      }
      next += codePoint > 0xff_ff ? 2 : 1;
    }
    return undefined;
  }

  #last(): number {
    return this.#length > 0 ? (this.#units[this.#length - 1] ?? SPACE) : SPACE;
  }

  /** What is not seen by itself belongs to what it stands behind. */
  #extend(at: number, end: number): void {
    if (this.#length > 0 && this.#ends[this.#length - 1] === at) this.#ends[this.#length - 1] = end;
  }

  #emitSpace(at: number, end: number): void {
    if (this.#last() === SPACE && this.#length > 0) this.#ends[this.#length - 1] = end;
    else this.#emit(SPACE, at, end);
  }

  #emit(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  #grow(): void {
    const room = this.#units.length * 2;
    const [units, starts, ends] = [new Uint16Array(room), new Uint32Array(room), new Uint32Array(room)];
    units.set(this.#units);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#units = units;
    this.#starts = starts;
    this.#ends = ends;
  }
}

function isLineBreak(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN || unit === 0x20_28 || unit === 0x20_29;
}

/** Units a step: as many as a call takes as arguments on every engine. */
const UNITS_A_STEP = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += UNITS_A_STEP) {
    text += String.fromCharCode(...units.subarray(at, at + UNITS_A_STEP));
  }
  return text;
}
