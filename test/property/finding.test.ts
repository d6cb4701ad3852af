import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../shared/search/build-segment.ts';
import { excerptOf } from '../../shared/search/excerpt.ts';
import { findPages } from '../../shared/search/find-pages.ts';
import { findInText, foldNeedle, type Needle } from '../../shared/search/find-in-text.ts';
import { foldText, type FoldedText } from '../../shared/search/fold-text.ts';
import { pageJoint } from '../../shared/text/page-joint.ts';
import { queryPlaces } from '../../shared/search/query-places.ts';
import { parseQuery, type Phrase, type Query } from '../../shared/search/query.ts';
import { openSegment, type Segment } from '../../shared/search/segment.ts';

/** Pieces that a page is set from: what folding treats in its own way, between plain letters. */
const PIECES = ['a', 'b', 'ab', 'A', 'é', 'e\u0301', 'ﬁ', 'ﬀ', 'ß', '1', '2', '-', '‐', '–', '\u00ad', '\n', ' ', '\t'];
const MORE = ['\u00a0', '’', '“', '.', '/', '😀', '\u0301', '\ud800', 'İ', '½', '…', '\r\n', 'ŵ', '*', '"'];
const textOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join(''));
const anyText = textOf([...PIECES, ...MORE]);

describe('Folding', () => {
  test('keeps the order of the original, and every unit stands for some of it', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), original => {
        const { text, starts, ends, seams } = foldText(original);
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        for (let at = 0; at < text.length; at += 1) {
          const [start = -1, end = -1] = [starts[at], ends[at]];
          expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
        }
        expect(seams.every((seam, at) => seam > (seams[at - 1] ?? 0) && seam < text.length)).toBe(true);
      }),
    );
  });

  test('is at its end: what is folded folds to itself', () => {
    fc.assert(
      fc.property(anyText, original => {
        const folded = foldText(original).text;
        expect(foldText(folded).text).toBe(folded);
      }),
    );
  });

  test('of the stretch a unit stands for gives that unit again', () => {
    fc.assert(
      fc.property(textOf(['a', 'É', 'ﬁ', 'e\u0301', 'ß', ' ', '\n', 'x', '-\n', '-', '1']), original => {
        const { text, starts, ends } = foldText(original);
        for (let at = 0; at < text.length; at += 1) {
          expect(foldText(original.slice(starts[at], ends[at])).text).toContain(text.charAt(at));
        }
      }),
    );
  });
});

describe('Finding in a text', () => {
  test('agrees with a pattern of what was typed, place by place', () => {
    fc.assert(
      fc.property(anyText, textOf(['a', 'b', 'A', 'é', 'ﬁ', '-', ' ', '1', 'ab']), (original, typed) => {
        const folded = foldText(original);
        const needle = foldNeedle(typed);
        const found = findInText(folded, needle, false);
        expect(found).toEqual(needle.begin === '' ? [] : placesByPattern(folded, needle));
      }),
    );
  });

  test('finds what stands there, from where it begins to where it ends', () => {
    fc.assert(
      fc.property(anyText, textOf(['a', 'é', 'ﬁ', 'ab', '1']), anyText, (before, typed, after) => {
        const needle = foldNeedle(typed);
        fc.pre(needle.begin !== '');
        const original = `${before} ${typed} ${after}`;
        const spans = findInText(foldText(original), needle, false);
        expect(spans.length).toBeGreaterThan(0);
        for (const { start, end } of spans) expect(foldText(original.slice(start, end)).text).toContain(needle.begin);
      }),
    );
  });

  test('finds fewer whole words than places, and each of them among those', () => {
    fc.assert(
      fc.property(textOf(['a', 'b', ' ', '-', '\n', '.']), fc.constantFrom('a', 'ab', 'b a'), (original, typed) => {
        const folded = foldText(original);
        const naive = [...folded.text.matchAll(/[a-z0-9]+/g)].map(([word]) => word);
        const found = findInText(folded, foldNeedle(typed), true);
        // A hyphen ends a word as well: the parts are more words than those that are written together.
        if (!typed.includes(' ') && folded.seams.length === 0)
          expect(found).toHaveLength(naive.filter(word => word === typed).length);
        expect(found.length).toBeLessThanOrEqual(folded.text.length);
      }),
    );
  });
});

const WORDS = [
  'plan',
  'planning',
  'plans',
  'road',
  'roads',
  'a',
  'one-off',
  'one',
  'off',
  're-\nport',
  'report',
  'café',
];
const GAPS = [' ', ' ', ' ', '\n', ', ', '. ', '-', '/'];
const pageText = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { maxLength: 25 })
  .map(parts => parts.map(([word, gap]) => word + gap).join(''));
const papersOf = fc.array(fc.array(pageText, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
const someWord = fc.constantFrom('plan', 'road', 'a', 'one', 'off', 'one-off', 'report', 'cafe', 'pla', 'roads', 'zoo');
const typedQuery = fc
  .array(
    fc.oneof(
      someWord,
      someWord.map(word => `${word}*`),
      fc.array(someWord, { minLength: 2, maxLength: 3 }).map(words => `"${words.join(' ')}"`),
      fc.array(someWord, { minLength: 2, maxLength: 2 }).map(words => words.join('/')),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(parts => parts.join(' '));

describe('The index', () => {
  test('finds the pages that a reading of every page finds, whatever is looked for', () => {
    fc.assert(
      fc.property(papersOf, typedQuery, fc.boolean(), (papers, typed, isTyping) => {
        const query = parseQuery(typed, isTyping);
        if (!query) throw new Error('There is a word in it.');
        const sources = papers.map((pages, paper) => ({ segment: segmentOf(pages), boost: 1, paper }));
        const found = findPages(sources, query, { mostPapers: 100, pagesEach: 100 });
        const pages = found.best.flatMap(({ paper, sources: of }) =>
          of.flatMap(({ pages: own }) => own.map(page => `${paper}:${page.pageIndex}`)),
        );
        const read = papers.flatMap((own, paper) =>
          own.flatMap((text, pageIndex) =>
            holdsAll(text, query, own[pageIndex + 1]) ? [`${paper}:${pageIndex}`] : [],
          ),
        );
        expect(pages.toSorted()).toEqual(read.toSorted());
        expect(found.pageCounts.reduce((sum, count) => sum + count, 0)).toBe(read.length);
      }),
      { numRuns: 400 },
    );
  });

  test('and the places of a query on a page agree on whether it holds it', () => {
    fc.assert(
      fc.property(pageText, typedQuery, (text, typed) => {
        const query = parseQuery(typed, false);
        if (!query) throw new Error('There is a word in it.');
        const places = queryPlaces(foldText(text), query);
        expect(places.length > 0).toBe(holdsAll(text, query));
        for (const { start, end, unit } of places) {
          const begins = (query[unit] ?? []).map(([first]) => first?.word ?? '-');
          const place = foldText(text.slice(start, end)).text;
          expect(begins.some(begin => place.startsWith(begin))).toBe(true);
        }
      }),
    );
  });

  test('gives an excerpt that marks nothing but what is looked for', () => {
    fc.assert(
      fc.property(pageText, someWord, (text, typed) => {
        const query = parseQuery(typed, false);
        if (!query) throw new Error('There is a word in it.');
        for (const part of excerptOf(text, query).parts.filter(({ isHit }) => isHit)) {
          expect(foldText(part.text).text.replace(/\W/g, '')).toBe(foldText(typed).text);
        }
      }),
    );
  });

  test('takes any bytes for what they are: a segment, or none', () => {
    const whole = buildSegment([{ text: 'a plan for roads', headings: [] }]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const spoilt = whole.slice();
        spoilt[at] = (spoilt[at] ?? 0) ^ change;
        expect(openSegment(spoilt)).toBeUndefined();
        expect(openSegment(whole.slice(0, at))).toBeUndefined();
      }),
    );
  });
});

function segmentOf(pages: readonly string[]): Segment {
  const segment = openSegment(buildSegment(pages.map(text => ({ text, headings: [] }))));
  if (!segment) throw new Error('It has just been made.');
  return segment;
}

/** Where a pattern of what is looked for stands: written apart from the code it checks. */
function placesByPattern({ text, seams, starts, ends }: FoldedText, { begin, rest }: Needle) {
  const SEAM = '\u0001';
  const marked = Array.from(
    { length: text.length },
    (_, at) => (seams.includes(at) ? SEAM : '') + text.charAt(at),
  ).join('');
  const letters = (words: string): string =>
    words
      .split('')
      .map(letter => letter.replace(/[$()*+./?[\\\]^{|}-]/, String.raw`\$&`))
      .join(`${SEAM}?`);
  const pattern = rest.reduce((before, { mayBeWritten, text: words }) => {
    const between = words.startsWith('-') ? `[ ${SEAM}]` : `[ ${SEAM}-]`;
    return `${before}${mayBeWritten === 'any' ? `${between}?` : between}${letters(words)}`;
  }, letters(begin));
  const places: { start: number; end: number }[] = [];
  for (const match of marked.matchAll(new RegExp(pattern, 'g'))) {
    const at = marked.slice(0, match.index).replaceAll(SEAM, '').length;
    const to = at + match[0].replaceAll(SEAM, '').length;
    const place = { start: starts[at] ?? -1, end: ends[to - 1] ?? -1 };
    if (places.at(-1)?.start !== place.start) places.push(place);
  }
  return places;
}

/** A run of letters and figures, in the parts that hyphens make. */
type Run = readonly string[];

function runsOf(text: string): readonly Run[] {
  const { text: folded, seams } = foldText(text);
  return [...folded.matchAll(/[a-z0-9]+/g)].map(match => {
    const ends = seams.filter(seam => seam > match.index && seam < match.index + match[0].length);
    const cuts = [0, ...ends.map(end => end - match.index), match[0].length];
    return cuts.slice(1).map((cut, at) => match[0].slice(cuts[at], cut));
  });
}

/** Reads a page word by word, and over its end to the next one: written apart from the code it checks. */
function holdsAll(text: string, query: Query, next?: string): boolean {
  const page = runsOf(text);
  const joint = next === undefined ? undefined : pageJoint(text, next);
  const tail = joint ? runsOf(text.slice(0, joint.end)) : [];
  const both = joint ? [...tail, ...runsOf(next?.slice(joint.start) ?? '')] : [];
  return query.every(unit => unit.some(phrase => reads(page, phrase) || reads(both, phrase, tail.length)));
}

/** Whether runs hold a phrase; one that begins before the run `over` and ends in it or later, where that is given. */
function reads(runs: readonly Run[], phrase: Phrase, over?: number): boolean {
  // All ways to read the page: every run of parts either whole or in its parts.
  const starts = runs.flatMap((parts, run) => [{ run, part: -1 }, ...parts.map((_part, part) => ({ run, part }))]);
  const follows = (run: number, part: number, at: number): boolean => {
    const wanted = phrase[at];
    const parts = runs[run];
    if (!wanted || !parts) return false;
    const word = part === -1 ? parts.join('') : (parts[part] ?? '');
    if (!(wanted.isPrefix ? word.startsWith(wanted.word) : word === wanted.word)) return false;
    if (at + 1 === phrase.length) return run >= (over ?? 0);
    if (part !== -1 && part < parts.length - 1) return follows(run, part + 1, at + 1);
    return follows(run + 1, -1, at + 1) || follows(run + 1, 0, at + 1);
  };
  return starts.some(({ run, part }) => run < (over ?? Infinity) && follows(run, part, 0));
}
