import { cssOf, LINE_COLOURS } from '../../shared/annotations/colour-values.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import type { PageGeometry } from '../../shared/pack/page-geometry.ts';
import { InkDrawing } from './InkDrawing.tsx';
import './note-picture.css';

type NotePictureProps = { readonly annotation: Annotation; readonly geometry: PageGeometry | undefined };

/** What a mark without words is seen by: a small drawing of its ink. */
export function NotePicture({ annotation, geometry }: NotePictureProps) {
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
