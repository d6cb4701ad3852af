import type { PDFDocumentProxy } from 'pdfjs-dist';
import { cssOf, LINE_COLOURS } from '../../shared/annotations/colour-values.ts';
import type { Annotation, AnnotationOf } from '../../shared/annotations/model.ts';
import type { PageGeometry } from '../../shared/pack/page-geometry.ts';
import { useAreaPicture } from '../reader/marks/use-area-picture.ts';
import { InkDrawing } from './InkDrawing.tsx';
import './note-picture.css';

type NotePictureProps = {
  readonly annotation: Annotation;
  readonly geometry: PageGeometry | undefined;
  /** The paper, where it is open: pictures that are not kept are made from it. */
  readonly pdf?: PDFDocumentProxy | undefined;
};

/** What a mark without words is seen by: a small drawing of its ink, or the picture of its area. */
export function NotePicture({ annotation, geometry, pdf }: NotePictureProps) {
  if (annotation.type === 'area') return <AreaPicture area={annotation} pdf={pdf} />;
  if (!geometry || annotation.type !== 'ink') return null;
  return (
    <InkDrawing
      strokes={annotation.strokes}
      width={annotation.width}
      colour={cssOf(LINE_COLOURS[annotation.colour])}
      geometry={geometry}
    />
  );
}

type AreaPictureProps = { readonly area: AnnotationOf<'area'>; readonly pdf: PDFDocumentProxy | undefined };

function AreaPicture({ area, pdf }: AreaPictureProps) {
  const source = useAreaPicture(area, pdf);
  if (source === undefined) return null;
  return <img className="note-picture note-picture--area" src={source} alt="What the area holds" />;
}
