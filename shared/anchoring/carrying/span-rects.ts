import { joinLineRects, type Rect } from '../../annotations/geometry.ts';
import { runBox } from '../../annotations/words-in-rects.ts';
import { rectInPage, type PageGeometry } from '../../pack/page-geometry.ts';
import { runsOf, type PageContent, type TextRun } from '../../pack/page-runs.ts';
import { shareOfLetters } from './letter-widths.ts';

/** A page as import keeps it: its words and where they stand, and what places it on the screen. */
export type PageOfVersion = { readonly content: PageContent; readonly geometry: PageGeometry };

/**
 * Where words of a page stand, in PDF user space: one rectangle a line, in the order in which they are read.
 *
 * @param start UTF-16 offsets into the page's text, as is `end`
 * @returns none where no run holds a letter of them
 */
export function rectsOfSpan({ content, geometry }: PageOfVersion, start: number, end: number): readonly Rect[] {
  const parts = runsOf(content).flatMap(run => partOf(run, start, end) ?? []);
  return joinLineRects(parts.map(part => rectInPage(geometry, runBox(part))));
}

/** The part of a run that holds letters from `start` to before `end`; undefined where none but spaces does. */
function partOf(run: TextRun, start: number, end: number): TextRun | undefined {
  const [from, to] = [Math.max(start - run.start, 0), Math.min(end - run.start, run.text.length)];
  const words = from < to ? run.text.slice(from, to) : '';
  if (words.trim() === '') return undefined;
  const first = from + words.length - words.trimStart().length;
  const share = shareOfLetters(run.text, first, from + words.trimEnd().length);
  const [x, y] = along(run, run.width * share.from);
  return { ...run, x, y, width: run.width * (share.to - share.from) };
}

/** The point of a run's baseline that lies so far along it, as shown. */
function along({ x, y, angle }: TextRun, way: number): readonly [number, number] {
  switch (angle) {
    case 90:
      return [x, y + way];
    case 180:
      return [x - way, y];
    case 270:
      return [x, y - way];
    default:
      return [x + way, y];
  }
}
