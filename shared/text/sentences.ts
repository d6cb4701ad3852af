import { endsSentence } from './sentence-end.ts';

/** A stretch of a text, in UTF-16 units; `end` is behind its last one. */
export type TextSpan = { readonly start: number; readonly end: number };

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * The sentences of a text, in order, without the white space between them. A line feed is a line end within a sentence,
 * as in the kept text of a page; headings, entries of lists and cells of tables are told apart by their lines. What is
 * short for other words ("No.", "Cllr.", initials) ends no sentence.
 */
export function sentencesOf(text: string): readonly TextSpan[] {
  return passagesOf(text).flatMap(passage => sentencesWithin(text, passage));
}

/** The sentence at an offset, or the one next before it; undefined in a text without words. */
export function sentenceAt(text: string, offset: number): TextSpan | undefined {
  const sentences = sentencesOf(text);
  return sentences.findLast(({ start }) => start <= offset) ?? sentences[0];
}

function sentencesWithin(text: string, { start, end }: TextSpan): readonly TextSpan[] {
  const found: TextSpan[] = [];
  // To the segmenter a line end is the end of a paragraph; a space is as long.
  for (const { segment, index } of segmenter.segment(text.slice(start, end).replace(/\s/g, ' '))) {
    const from = start + index;
    const last = found.at(-1);
    const before = last ? text.slice(last.start, last.end).trim() : '';
    if (last && (isMarker(before) || !endsSentence(before, segment))) {
      found[found.length - 1] = { start: last.start, end: from + segment.length };
    } else found.push({ start: from, end: from + segment.length });
  }
  return found.flatMap(span => trimmed(text, span) ?? []);
}

const MARKER = String.raw`(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3}){1,3}\.?|[•●▪■◦–—*·-])`;
const MARKER_ALONE = new RegExp(`^${MARKER}$`, 'iu');
const MARKER_FIRST = new RegExp(`^${MARKER}\\s`, 'iu');

/** Whether it is the number, letter or dot of an entry of a list, and no more. */
function isMarker(words: string): boolean {
  return MARKER_ALONE.test(words);
}

type Line = TextSpan & { readonly words: string };

/** The stretches of lines of a text that read on: paragraphs, headings, entries of lists, in order. */
export function passagesOf(text: string): readonly TextSpan[] {
  const lines = linesOf(text);
  const usual = usualLength(lines);
  const passages: TextSpan[] = [];
  lines.forEach((line, at) => {
    if (line.words === '') return;
    const before = lines[at - 1];
    const last = passages.at(-1);
    if (last && before && readsOn(before, line, usual)) {
      passages[passages.length - 1] = { start: last.start, end: line.end };
    } else passages.push({ start: line.start, end: line.end });
  });
  return passages;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map(words => {
    const line = { start, end: start + words.length, words: words.trim() };
    start += words.length + 1;
    return line;
  });
}

/** How long the full lines of a text are: nine tenths of them are no longer. */
function usualLength(lines: readonly Line[]): number {
  const lengths = lines.flatMap(({ words }) => (words === '' ? [] : [words.length])).toSorted((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
}

/** A line that ends before this share of a full one did not have to end. */
const SHORT = 0.65;

function readsOn(before: Line, line: Line, usual: number): boolean {
  if (before.words === '') return false;
  const isShort = before.words.length < usual * SHORT;
  const isClosed = /[.;:?!,]["”’)]?$|\b(?:and|or)$/i.test(before.words);
  if (MARKER_FIRST.test(line.words) && (isShort || isClosed)) return false;
  // A marker set apart from its words belongs to what follows it.
  if (isMarker(before.words)) return true;
  // What begins small, or stands behind a word that wants another, goes on.
  const goesOn =
    /^[\p{Ll}]/u.test(line.words) || /[,–-]$|\b(?:and|or|of|the|to|for|in|by|with|a|an)$/i.test(before.words);
  return !isShort || goesOn;
}

function trimmed(text: string, { start, end }: TextSpan): TextSpan | undefined {
  let [from, to] = [start, end];
  while (from < to && text.charAt(from).trim() === '') from += 1;
  while (to > from && text.charAt(to - 1).trim() === '') to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}
