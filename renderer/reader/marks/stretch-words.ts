import type { AnnotationOf, TextMark } from '../../../shared/annotations/model.ts';
import { isTextMark } from '../../../shared/annotations/shape.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { turnedGeometry, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { wordsOf } from '../../../shared/text/words.ts';
import { annotationsOf } from '../../work/use-marks.ts';
import { setWords } from './mark-actions.ts';
import { partsOf } from './selection.ts';
import { comparePlaces, layerText, rangeBetween, wordsLayer, type TextPlace } from './text-place.ts';

/** Where the words of a mark begin and end. */
export function endsOf({ pageIndex, quote, continued }: AnnotationOf<TextMark>): {
  readonly start: TextPlace;
  readonly end: TextPlace;
} {
  const last = continued?.at(-1);
  return {
    start: { pageIndex, offset: quote.start },
    end: last ? { pageIndex: last.pageIndex, offset: last.quote.end } : { pageIndex, offset: quote.end },
  };
}

let latest: { readonly key: string; readonly atMs: number; readonly session: string } | undefined;
/** Presses within this time are one step. */
const SPELL_MS = 1500;

function sessionFor(key: string): string {
  const atMs = performance.now();
  const isSame = latest?.key === key && atMs - latest.atMs < SPELL_MS;
  latest = { key, atMs, session: isSame && latest ? latest.session : crypto.randomUUID() };
  return latest.session;
}

let last: Promise<void> = Promise.resolve();

/** The pages in which the words of marks are found. */
export type WordsAtHand = {
  /** What holds the pages. */
  readonly area: Element;
  readonly detail: PaperDetail;
  /** Degrees that the member has turned the pages by. */
  readonly turn: PageGeometry['rotation'];
};

/** Moves an end of the words that a mark is on, by a character or a word; it never becomes empty. One after the other. */
export function stretchWords(
  words: WordsAtHand,
  id: RecordId,
  which: 'start' | 'end',
  by: 'character' | 'word',
  direction: -1 | 0 | 1,
): void {
  const stretch = async (): Promise<void> => {
    const mark = annotationsOf(words.detail.sha256)
      .marks()
      .all.find(known => known.id === id);
    if (!mark || !isTextMark(mark)) return;
    const ends = endsOf(mark);
    const { pageIndex, offset: from } = ends[which];
    const layer = wordsLayer(words.area, pageIndex);
    if (!layer) return;
    const text = layerText(layer);
    const offset =
      by === 'word' ? wordEnd(text, from, which, direction) : Math.min(Math.max(from + direction, 0), text.length);
    const stepped = { pageIndex, offset };
    const [start, end] = which === 'start' ? [stepped, ends.end] : [ends.start, stepped];
    if (comparePlaces(start, end) < 0) await markBetween(words, mark, start, end, sessionFor(`${id} ${which}`));
  };
  last = last.then(stretch, stretch);
}

/** Puts a mark on the words between two places. */
export async function markBetween(
  { area, detail, turn }: WordsAtHand,
  mark: AnnotationOf<TextMark>,
  start: TextPlace,
  end: TextPlace,
  session?: string,
): Promise<void> {
  const range = rangeBetween(area, start, end);
  const pages = detail.pages.map(page => turnedGeometry(page, turn));
  const parts = range ? partsOf(area, pages, range) : [];
  if (parts.length > 0) await setWords(detail, mark, parts, session);
}

/** How far the member has turned a page beyond how the file has it shown. */
export function turnOf(printed: PageGeometry | undefined, shown: PageGeometry): PageGeometry['rotation'] {
  return ((shown.rotation - (printed?.rotation ?? shown.rotation) + 360) % 360) as PageGeometry['rotation'];
}

/** The next place where a word begins (for a start) or ends (for an end). */
function wordEnd(text: string, from: number, which: 'start' | 'end', direction: -1 | 0 | 1): number {
  const stops = wordsOf(text).map(word => word[which]);
  const next = direction === 1 ? stops.find(stop => stop > from) : stops.findLast(stop => stop < from);
  return next ?? from;
}
