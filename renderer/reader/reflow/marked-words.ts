import type { Annotation, Colour, TextMark } from '../../../shared/annotations/model.ts';
import { isTextMark } from '../../../shared/annotations/shape.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type { Piece } from '../../../shared/reflow/flow.ts';

/** Words of a page that the member has marked. */
export type MarkedStretch = {
  readonly id: RecordId;
  readonly type: TextMark;
  readonly colour: Colour;
  readonly hasComment: boolean;
  readonly start: number;
  readonly end: number;
};

/** The marked words of each page, by where they begin; marks that lie on no words are left out. */
export function markedByPage(annotations: readonly Annotation[]): ReadonlyMap<number, readonly MarkedStretch[]> {
  const byPage = new Map<number, MarkedStretch[]>();
  for (const annotation of annotations) {
    if (!isTextMark(annotation)) continue;
    const { id, type, colour, comment } = annotation;
    for (const { pageIndex, quote } of [annotation, ...(annotation.continued ?? [])]) {
      const stretch = { id, type, colour, hasComment: comment !== '', start: quote.start, end: quote.end };
      const known = byPage.get(pageIndex);
      if (known) known.push(stretch);
      else byPage.set(pageIndex, [stretch]);
    }
  }
  for (const stretches of byPage.values()) stretches.sort((a, b) => a.start - b.start);
  return byPage;
}

/** A part of a piece, and the mark on it. Where marks overlap, the one that begins last is shown. */
export type MarkedPart = { readonly text: string; readonly mark: MarkedStretch | undefined };

/** A piece cut where marks begin and end. */
export function markedParts({ text, start }: Piece, marks: readonly MarkedStretch[]): readonly MarkedPart[] {
  const end = start + text.length;
  const over = marks.filter(mark => mark.start < end && mark.end > start);
  if (over.length === 0) return [{ text, mark: undefined }];
  const cuts = new Set([start, end]);
  for (const mark of over) cuts.add(Math.max(start, mark.start)).add(Math.min(end, mark.end));
  const edges = [...cuts].toSorted((a, b) => a - b);
  return edges.slice(1).map((to, at) => {
    const from = edges[at] ?? start;
    const mark = over.findLast(candidate => candidate.start <= from && candidate.end >= to);
    return { text: text.slice(from - start, to - start), mark };
  });
}
