import { useEffect } from 'react';
import { useReading } from '../pane/reading.ts';
import { outlinePlace, pdfOutline, type OutlineWay } from './outline-place.ts';
import { OutlineTree } from './OutlineTree.tsx';

/** The outline of the paper in the pane. Its entries lead to the very places they name, as soon as pdf.js has the paper. */
export function PaperOutline({ currentPage }: { readonly currentPage: number }) {
  const { paper, detail, pdf, pages, jump } = useReading();
  useEffect(
    function readAhead() {
      if (pdf) void pdfOutline(pdf);
    },
    [pdf],
  );
  const goTo = async (pageIndex: number, way: OutlineWay, isBeside: boolean): Promise<void> => {
    const geometry = pages[pageIndex];
    const top = { pageIndex, down: 0 };
    jump(paper.sha256, pdf && geometry ? await outlinePlace(pdf, way, pageIndex, geometry) : top, isBeside);
  };
  return (
    <OutlineTree
      entries={detail.outline}
      labels={detail.labels}
      currentPage={currentPage}
      onGoTo={(...to) => void goTo(...to)}
    />
  );
}
