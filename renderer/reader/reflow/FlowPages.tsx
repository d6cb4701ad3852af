import { memo } from 'react';
import type { FlowPage } from '../../../shared/reflow/flow.ts';
import { Button } from '../../components/Button.tsx';
import { FlowBlockView } from './FlowBlockView.tsx';
import { useFlowView } from './flow-view.ts';
import { PageStart } from './PageStart.tsx';
import { useGrowing } from './use-growing.ts';

type FlowPagesProps = {
  readonly pages: readonly FlowPage[];
  /** Pages whose beginning is said where the text before goes on over it. */
  readonly continued: ReadonlySet<number>;
  /** The index among them of the one that is wanted first. */
  readonly first: number;
};

/** The pages of a text, one after the other. */
export function FlowPages({ pages, continued, first }: FlowPagesProps) {
  const { from, to } = useGrowing(pages.length, first, pages);
  return (
    <>
      {pages.slice(from, to).map(page => (
        <PageText key={page.pageIndex} page={page} isContinued={continued.has(page.pageIndex)} />
      ))}
    </>
  );
}

const PageText = memo(function PageText({
  page,
  isContinued,
}: {
  readonly page: FlowPage;
  readonly isContinued: boolean;
}) {
  const { pageIndex, blocks, wordless } = page;
  return (
    <section className="flow-page" data-flow-page={pageIndex}>
      {!isContinued && <PageStart pageIndex={pageIndex} />}
      {wordless !== null && <Wordless pageIndex={pageIndex} wordless={wordless} />}
      {blocks.map((block, at) => (
        <FlowBlockView key={at} block={block} pageIndex={pageIndex} />
      ))}
    </section>
  );
});

type WordlessProps = { readonly pageIndex: number; readonly wordless: NonNullable<FlowPage['wordless']> };

function Wordless({ pageIndex, wordless }: WordlessProps) {
  const { onSeePage } = useFlowView();
  return (
    <div className="flow-wordless">
      <p>
        {wordless === 'picture'
          ? 'This page is a picture: it has no words that could be set in a column.'
          : 'The words of this page are still being read. They appear here in a moment.'}
      </p>
      <Button onClick={() => onSeePage({ pageIndex, down: 0 })}>See it as printed</Button>
    </div>
  );
}
