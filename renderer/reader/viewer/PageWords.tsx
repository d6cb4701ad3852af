import 'react-pdf/dist/Page/TextLayer.css';
import { memo, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Page } from 'react-pdf';
import StructTree from 'react-pdf/dist/StructTree.js';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';

type PageWordsProps = {
  readonly pdf: PDFDocumentProxy;
  readonly pageIndex: number;
  /** That the words are set at; they follow the page to others by the style sheet. */
  readonly scale: number;
  readonly rotation: PageGeometry['rotation'];
  /** Called when the words can be selected. Must stay the same function. */
  readonly onReady: () => void;
};

/**
 * The words of a page over its drawing, to be selected and read by screen readers, with the headings and lists that a
 * tagged paper tells of. They are set once: zooming only makes them larger, so that what is selected stays so.
 */
export const PageWords = memo(
  function PageWords({ pdf, pageIndex, scale, rotation, onReady }: PageWordsProps) {
    const [setAt] = useState(scale);
    return (
      <Page
        pdf={pdf}
        pageIndex={pageIndex}
        scale={setAt}
        rotate={rotation}
        suspense={false}
        loading=""
        error=""
        noData=""
        renderMode="none"
        renderAnnotationLayer={false}
        className="page-words"
        onRenderTextLayerSuccess={onReady}
      >
        <StructTree />
      </Page>
    );
  },
  (before, after) =>
    before.pdf === after.pdf && before.pageIndex === after.pageIndex && before.onReady === after.onReady,
);
