import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { shownSize } from '../../../shared/pack/page-geometry.ts';
import type { Paper, PaperDetail } from '../../../shared/pack/paper.ts';
import type { ContentsItem } from '../../../shared/reading/contents.ts';
import { textSpanAt } from '../../../shared/reflow/text-span.ts';
import { speechScript } from '../../../shared/speech/script.ts';
import { notify } from '../../state/notices.ts';
import { placeAtHeight, type FlowPlace } from '../reflow/flow-place.ts';
import { askForFlow } from '../reflow/reflow-client.ts';
import type { ViewerHandle } from '../viewer/Viewer.tsx';
import { session, useSpoken } from './the-session.ts';

export type ReadAloudOf = {
  /** The pane that reads: one text is read at a time, in one of them. */
  readonly paneId: string | number;
  readonly paper: Pick<Paper, 'sha256' | 'pageCount' | 'stage'>;
  readonly detail: Pick<PaperDetail, 'pages' | 'labels'>;
  readonly contents: readonly ContentsItem[];
  readonly viewer: RefObject<ViewerHandle | null>;
  /** What the member has selected, or the place they have clicked; undefined to begin at what is in view. */
  readonly here: () => FlowPlace | undefined;
};

export type ReadAloud = {
  /** For the bar, and for what shows the sentence. */
  readonly owner: string;
  readonly isOn: boolean;
  /** Begins to read from where the member is, to the end of the item; or stops. */
  readonly toggle: () => void;
};

/** Reading aloud of the paper in a pane; it stops when the paper is left. */
export function useReadAloud({ paneId, paper, detail, contents, viewer, here }: ReadAloudOf): ReadAloud {
  const { sha256, pageCount, stage } = paper;
  const owner = `${paneId} ${sha256}`;
  const isOn = useSpoken(spoken => spoken.owner === owner);
  const [isStarting, setStarting] = useState(false);
  const following = useRef(new AbortController());
  useEffect(
    function stopOnLeaving() {
      const leaving = new AbortController();
      following.current = leaving;
      return () => {
        leaving.abort();
        if (session.store.getState().owner === owner) session.stop();
      };
    },
    [owner],
  );
  const start = async ({ signal }: AbortController): Promise<void> => {
    const place = viewer.current?.place();
    const from = here();
    const { span } = textSpanAt(contents, sha256, from?.pageIndex ?? place?.pageIndex ?? 0, pageCount);
    const pages = await askForFlow({ sha256, pageCount, span, isWhole: stage === 'indexed' });
    if (signal.aborted) return;
    if (!pages) {
      notify({
        tone: 'look',
        text: 'The words of these pages could not be read from the library. Open the paper again.',
      });
      return;
    }
    const geometry = place && detail.pages[place.pageIndex];
    const height = geometry ? shownSize(geometry).height : 0;
    const begin = from ?? placeAtHeight(pages, place?.pageIndex ?? span.first, (place?.down ?? 0) * height);
    await session.start(owner, speechScript(pages, detail.labels), begin.pageIndex, begin.offset);
  };
  const toggle = (): void => {
    if (isOn) session.stop();
    else if (!isStarting) {
      setStarting(true);
      void start(following.current).finally(() => setStarting(false));
    }
  };
  return { owner, isOn, toggle };
}

/** CSS pixels at the top and at the foot of the pages that a sentence is kept away from. */
const [TOP, FOOT] = [8, 110];

/** Keeps the sentence that is read aloud in view on the pages as printed. */
export function useSpokenInView(owner: string, viewer: RefObject<ViewerHandle | null>, isOnPages: boolean): void {
  const sentence = useSpoken(spoken => (isOnPages && spoken.owner === owner ? spoken.sentence : undefined));
  const follow = useCallback(
    (pageIndex: number, down: number) => {
      const page = viewer.current?.pageElement(pageIndex);
      const view = page?.closest('[data-view-focus]')?.getBoundingClientRect();
      const y = page ? page.getBoundingClientRect().top + down * Number(page.dataset['scale']) : -Infinity;
      if (!view || y < view.top + TOP || y > view.bottom - FOOT) viewer.current?.goTo({ pageIndex, fromTop: down });
    },
    [viewer],
  );
  useEffect(
    function followSentence() {
      const first = sentence?.stretches[0];
      if (first) follow(first.pageIndex, first.down);
      else if (sentence) follow(sentence.pageIndex, 0);
    },
    [sentence, follow],
  );
}
