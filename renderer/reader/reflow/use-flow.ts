import { useEffect, useState } from 'react';
import type { PageSpan } from '../../../shared/pack/page-span.ts';
import type { Paper } from '../../../shared/pack/paper.ts';
import type { FlowPage } from '../../../shared/reflow/flow.ts';
import { askForFlow } from './reflow-client.ts';

/** The text of some pages, `failed` where it could not be read, undefined until it is there. */
export type LoadedFlow = readonly FlowPage[] | 'failed' | undefined;

/** The text of some pages of a paper in one column. While the paper is being read, pages come as they are known. */
export function useFlow(paper: Pick<Paper, 'sha256' | 'pageCount' | 'stage'>, span: PageSpan): LoadedFlow {
  const { sha256, pageCount, stage } = paper;
  const { first, last } = span;
  const isWhole = stage === 'indexed';
  const wanted = `${sha256} ${first} ${last}`;
  const [loaded, setLoaded] = useState<{ readonly of: string; readonly flow: LoadedFlow }>();
  useEffect(
    function loadFlow() {
      let isWanted = true;
      void askForFlow({ sha256, pageCount, span: { first, last }, isWhole }).then(pages => {
        if (isWanted) setLoaded({ of: wanted, flow: pages ?? 'failed' });
      });
      return () => {
        isWanted = false;
      };
    },
    [sha256, pageCount, first, last, isWhole, wanted],
  );
  return loaded?.of === wanted ? loaded.flow : undefined;
}
