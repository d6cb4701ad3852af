import { isFigure, JOINT } from '../text/letters.ts';
import type { Stretch, Window } from './stretches.ts';

/** Pairs of words that are compared at most; more are left to be told as changed. */
const MOST_PAIRS = 4_000_000;
/** Share of the letters of the shorter text that its words have in common with the other, at least, to be the same passage. */
const IN_COMMON = 0.3;

/** Letters within which the same words are meant, however few: what is left between words that stayed. */
const FEW = 16;

/** The letters of a text, as far as words are told from them. */
export type Lettered = { readonly codes: Uint16Array; readonly joints: Uint8Array };

type Word = { readonly from: number; readonly to: number; readonly id: number };

/**
 * The words that two short texts have in common in the same order, as stretches. Where they have little in common, only
 * those at either end: the others would be words that every text has.
 */
export function sameWords(source: Lettered, target: Lettered, window: Window): readonly Stretch[] {
  const ids = new Map<string, number>();
  const words = wordsOf(source, window.sourceFrom, window.sourceTo, ids);
  const others = wordsOf(target, window.targetFrom, window.targetTo, ids);
  if (words.length === 0 || others.length === 0 || words.length * others.length > MOST_PAIRS) return [];
  const pairs = commonWords(words, others);
  const common = pairs.reduce((sum, [word]) => sum + word.to - word.from, 0);
  const shorter = Math.min(window.sourceTo - window.sourceFrom, window.targetTo - window.targetFrom);
  const longer = Math.max(window.sourceTo - window.sourceFrom, window.targetTo - window.targetFrom);
  const isPassage = common >= shorter * IN_COMMON || longer <= FEW;
  const runs = runsOf(pairs);
  return isPassage
    ? runs
    : runs.filter(
        ({ source: from, target: to, length }) =>
          (from === window.sourceFrom && to === window.targetFrom) ||
          (from + length === window.sourceTo && to + length === window.targetTo),
      );
}

/** Letters of texts that are compared as a whole, at most. */
const FAR = 8000;

/** Share of the letters of two short texts, of the longer one, that are words they have in common in the same order. */
export function shareInCommon(source: Lettered, target: Lettered, window: Window): number {
  const [own, there] = [window.sourceTo - window.sourceFrom, window.targetTo - window.targetFrom];
  const longer = Math.max(own, there);
  if (Math.min(own, there) <= 0 || longer > FAR || Math.min(own, there) < longer / 2) return 0;
  const common = sameWords(source, target, window).reduce((sum, { length }) => sum + length, 0);
  return common / longer;
}

/** Words are parted by white space, and figures and signs from letters. */
function wordsOf(text: Lettered, from: number, to: number, ids: Map<string, number>): readonly Word[] {
  const words: Word[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && !isWordStart(text, at)) continue;
    const key = String.fromCharCode(...text.codes.subarray(start, at));
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    words.push({ from: start, to: at, id });
    start = at;
  }
  return words;
}

/** Whether a word begins with a letter: behind white space, and where signs, letters and figures meet, but within a figure. */
export function isWordStart({ codes, joints }: Lettered, at: number): boolean {
  if (((joints[at] ?? 0) & (JOINT.space | JOINT.lineEnd)) !== 0) return true;
  const [before, code, after] = [codes[at - 1] ?? 0, codes[at] ?? 0, codes[at + 1] ?? 0];
  if (isFigure(before) && isFigure(code)) return false;
  const isParted = ((joints[at + 1] ?? 0) & JOINT.space) !== 0;
  if (isFigure(before) && isPoint(code) && isFigure(after) && !isParted) return false;
  if (isPoint(before) && isFigure(code) && isFigure(codes[at - 2] ?? 0)) return false;
  return kindOf(before) !== kindOf(code) || kindOf(code) === 'sign';
}

/** Whether letters from `from` to before `to` are whole words, with no part of another one. */
export function isWholeWords(text: Lettered, from: number, to: number): boolean {
  return isWordStart(text, from) && (to >= text.codes.length || isWordStart(text, to));
}

function isPoint(code: number): boolean {
  return code === 0x2e || code === 0x2c;
}

function kindOf(code: number): 'figure' | 'letter' | 'sign' {
  if (isFigure(code)) return 'figure';
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0 || code === 0x27;
  return isLetter ? 'letter' : 'sign';
}

/** The longest common sequence of words, longer words counting more; ties go to words that follow each other. */
function commonWords(words: readonly Word[], others: readonly Word[]): readonly (readonly [Word, Word])[] {
  const width = others.length + 1;
  const best = new Int32Array((words.length + 1) * width);
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = words[i];
    if (!word) continue;
    const weight = (word.to - word.from) * 8 + 1;
    for (let j = others.length - 1; j >= 0; j -= 1) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const isSame = word.id === others[j]?.id;
      const follows = isSame && words[i + 1]?.id === others[j + 1]?.id && words[i + 1] !== undefined ? 1 : 0;
      const taken = isSame ? (best[(i + 1) * width + j + 1] ?? 0) + weight + follows : 0;
      best[i * width + j] = Math.max(skip, taken);
    }
  }
  const pairs: (readonly [Word, Word])[] = [];
  let [i, j] = [0, 0];
  while (i < words.length && j < others.length) {
    const [word, other] = [words[i], others[j]];
    const here = best[i * width + j] ?? 0;
    const [down, right] = [best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0];
    if (word && other && word.id === other.id && (here > Math.max(down, right) || isNext(pairs, word, other))) {
      pairs.push([word, other]);
      i += 1;
      j += 1;
    } else if (down >= right) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Whether words follow those of the last pair: of as good ones elsewhere, the next is the one that is meant. */
function isNext(pairs: readonly (readonly [Word, Word])[], word: Word, other: Word): boolean {
  const [last, lastOther] = pairs.at(-1) ?? [];
  return last?.to === word.from && lastOther?.to === other.from;
}

function runsOf(pairs: readonly (readonly [Word, Word])[]): readonly Stretch[] {
  const runs: { source: number; target: number; length: number }[] = [];
  for (const [word, other] of pairs) {
    const last = runs.at(-1);
    if (last && last.source + last.length === word.from && last.target + last.length === other.from) {
      last.length += word.to - word.from;
    } else runs.push({ source: word.from, target: other.from, length: word.to - word.from });
  }
  return runs;
}
