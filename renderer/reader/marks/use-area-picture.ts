import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { AnnotationOf } from '../../../shared/annotations/model.ts';
import { pictureOfArea } from './area-picture.ts';

/**
 * The picture of an area as the source of an image; undefined while there is none.
 *
 * @param pdf the paper, where it is open: a picture that is not kept, or of an area that was moved, is made from it
 */
export function useAreaPicture(area: AnnotationOf<'area'>, pdf?: PDFDocumentProxy): string | undefined {
  const [source, setSource] = useState<string>();
  const { id, paper, pageIndex } = area;
  const place = area.rect.join(' ');
  useEffect(
    function findPicture() {
      const left = new AbortController();
      let url: string | undefined;
      const show = async (): Promise<void> => {
        const picture = await pictureOfArea(area, pdf, left.signal);
        if (left.signal.aborted || !picture) return;
        url = URL.createObjectURL(picture);
        setSource(url);
      };
      void show();
      return () => {
        left.abort();
        setSource(undefined);
        if (url !== undefined) URL.revokeObjectURL(url);
      };
    },
    // The area is another object after each change to it; its picture changes with its place alone.
    // oxlint-disable-next-line react/exhaustive-deps
    [id, paper, pageIndex, place, pdf],
  );
  return source;
}
