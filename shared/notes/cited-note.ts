import { quotedWithSource, sourceWords, type Source } from '../annotations/citation.ts';
import type { Annotation } from '../annotations/model.ts';
import { isTextMark, shapesOf } from '../annotations/shape.ts';
import { withoutEmptyEnd } from './comment-end.ts';

/**
 * A note as it is copied: what it marks and where that stands, and its comment below; parts that are empty are left out.
 */
export function citedNote(annotation: Annotation, from: Pick<Source, 'paper' | 'labels' | 'item'>): string {
  const pages = shapesOf(annotation).map(({ pageIndex }) => pageIndex);
  const source = { ...from, firstPage: annotation.pageIndex, lastPage: Math.max(...pages) };
  const cited = isTextMark(annotation)
    ? quotedWithSource(
        [annotation, ...(annotation.continued ?? [])].map(({ quote }) => quote.exact),
        source,
      )
    : sourceWords(source);
  const comment = withoutEmptyEnd(annotation.comment);
  return comment === '' ? cited : `${cited}\n${comment}`;
}
