import { useMemo } from 'react';
import { useCurrentPage } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { usePageTheme } from '../theme/use-page-theme.ts';
import { Thumbnails } from '../viewer/Thumbnails.tsx';

/** All pages of the paper, small, in the colours that they are read in. */
export function PagesTab() {
  const { theme } = usePageTheme();
  const { paper, detail, pdf, pages, annotations, jump } = useReading();
  const currentPage = useCurrentPage();
  const marked = useMemo(() => new Set(annotations.map(({ pageIndex }) => pageIndex)), [annotations]);
  return (
    <Thumbnails
      pages={pages}
      labels={detail.labels}
      pdf={pdf}
      theme={theme}
      currentPage={currentPage}
      marked={marked}
      onGoTo={pageIndex => jump(paper.sha256, { pageIndex, down: 0 })}
    />
  );
}
