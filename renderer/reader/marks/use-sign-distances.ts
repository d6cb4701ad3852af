import { useMemo } from 'react';
import type { EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { isAtPoint, shapeOn } from '../../../shared/annotations/shape.ts';
import { wordBoxes } from '../../../shared/annotations/words-in-rects.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { rectAsShown, shownSize, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PageContent } from '../../../shared/pack/page-runs.ts';
import { lineOfSign, SIGN, signPlace, type LineOfSign } from './sign-place.ts';
import { signDistances, type SignLine } from './sign-room.ts';
import { turnOf } from './stretch-words.ts';
import type { AngleOf } from './use-reading-angle.ts';

export type SignedPage = {
  readonly pageIndex: number;
  readonly marks: readonly Annotation[];
  readonly embedded: readonly EmbeddedMark[];
  /** The mark that is chosen: its sign is seen without a comment too where it has the focus. */
  readonly active: RecordId | undefined;
  readonly content: PageContent | undefined;
  readonly printed: PageGeometry | undefined;
  /** As the member has the page turned. */
  readonly geometry: PageGeometry;
  readonly scale: number;
  readonly angleOf: AngleOf;
};

/** Whether a mark has a sign at its line. */
export function hasSign(mark: Annotation): boolean {
  return mark.comment !== '' && !isAtPoint(mark);
}

/**
 * How far from the ends of their lines the signs of comments of a page stand, in CSS pixels, so that its words stay
 * readable: by the id of a mark, and the key of one that the PDF holds.
 */
export function useSignDistances(page: SignedPage): ReadonlyMap<string, number> {
  const { pageIndex, marks, embedded, active, content, printed, geometry, scale, angleOf } = page;
  return useMemo(() => {
    const inPixels = (rect: Rect): Rect => [rect[0] * scale, rect[1] * scale, rect[2] * scale, rect[3] * scale];
    const lineFor = (key: string, { rect, angle }: LineOfSign): SignLine => ({ key, rect: inPixels(rect), angle });
    const begun = marks.filter(mark => mark.pageIndex === pageIndex);
    const signed = [
      ...begun.filter(hasSign),
      ...begun.filter(mark => mark.id === active && !hasSign(mark) && !isAtPoint(mark)),
    ];
    const lines = [
      ...embedded.flatMap(({ key, type, comment, shape: { rects } }) =>
        comment === '' ? [] : lineFor(key, lineOfSign(type, rects, geometry, angleOf(rects.at(-1) ?? NOWHERE))),
      ),
      ...signed.map(mark => {
        const rects = shapeOn(mark, pageIndex)?.rects ?? [];
        return lineFor(mark.id, lineOfSign(mark.type, rects, geometry, angleOf(rects.at(-1) ?? NOWHERE)));
      }),
    ];
    if (lines.length === 0) return NONE;
    const words = content && printed ? wordBoxes(content, printed) : [];
    const turn = turnOf(printed, geometry);
    const fixed = begun.filter(isAtPoint);
    const taken = [
      ...words.map(box => inPixels(rectAsShown(geometry, box))),
      ...fixed.map((mark): Rect => {
        const { left, top } = signPlace(mark, geometry, scale, turn);
        return [left, top, left + SIGN, top + SIGN];
      }),
    ];
    const { width, height } = shownSize(geometry);
    return signDistances(lines, taken, { width: width * scale, height: height * scale });
  }, [pageIndex, marks, embedded, active, content, printed, geometry, scale, angleOf]);
}

const NOWHERE: Rect = [0, 0, 0, 0];
const NONE: ReadonlyMap<string, number> = new Map();
