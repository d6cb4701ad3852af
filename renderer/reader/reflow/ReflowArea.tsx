import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import type { RecordId } from '../../../shared/ids.ts';
import type { PagePlace } from '../../../shared/pack/agenda/item.ts';
import { shownSize } from '../../../shared/pack/page-geometry.ts';
import { isWithin } from '../../../shared/pack/page-span.ts';
import { contentsAt } from '../../../shared/reading/contents.ts';
import { neighbourReport } from '../../../shared/reading/next-report.ts';
import type { Place } from '../../../shared/reading/place.ts';
import { textSpanAt } from '../../../shared/reflow/text-span.ts';
import type { FindSession } from '../find/find-session.ts';
import { useFoundInFlow } from '../find/use-found-in-flow.ts';
import { itemLine } from '../item-words.ts';
import { usePane, usePaneStore } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { useReader } from '../reader-state.ts';
import { useSpokenInFlow } from '../speech/use-spoken-in-flow.ts';
import type { ViewerHandle } from '../viewer/Viewer.tsx';
import type { FlowPlace } from './flow-place.ts';
import { ReflowView, type Neighbour, type ReflowHandle } from './ReflowView.tsx';
import { stepTextSize } from './reflow-style.ts';
import { turnToPages } from './toggle-reflow.ts';
import { useFlow } from './use-flow.ts';

type ReflowAreaProps = {
  /** The place to begin at. */
  readonly startAt: Place;
  /** Answers as the pages do, so that all ways to a place lead there in the text too. */
  readonly ref: Ref<ViewerHandle>;
  readonly onCurrent: (pageIndex: number, scale: number) => void;
  readonly onRest: (place: Place, seen: readonly number[]) => void;
  /** What was found in the paper. */
  readonly session: FindSession;
  /** What reads the text aloud: see `useReadAloud`. */
  readonly owner: string;
  readonly tools: ReactNode;
  /** Given where reading aloud is to begin. */
  readonly here: Ref<() => FlowPlace | undefined>;
};

/** The member has stayed for so long that they mean to be there. */
const REST_MS = 1000;

/** The text of the item the member is in, in the place of the pages of a pane. */
export function ReflowArea({ startAt, ref, onCurrent, onRest, session, owner, tools, here }: ReflowAreaProps) {
  const { paper, detail, meeting, annotations, jump } = useReading();
  const pane = usePaneStore();
  const zoom = usePane(state => state.zoom);
  const view = useRef<ReflowHandle>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pointsOf = useCallback(
    ({ pageIndex, down }: Place): PagePlace => ({
      pageIndex,
      down: Math.max(0, down) * heightOf(detail.pages, pageIndex),
    }),
    [detail.pages],
  );
  const [start, setStart] = useState(() => pointsOf(startAt));
  const { pageIndex } = start;
  const { contents } = meeting;
  const { item, span } = useMemo(
    () => textSpanAt(contents, paper.sha256, pageIndex, paper.pageCount),
    [contents, paper.sha256, pageIndex, paper.pageCount],
  );
  const flow = useFlow(paper, span);
  const placeNow = useCallback((): Place => {
    const { pageIndex: page, down } = view.current?.place() ?? start;
    return { pageIndex: page, down: down / heightOf(detail.pages, page), across: 0, zoom };
  }, [detail.pages, start, zoom]);

  useImperativeHandle(
    ref,
    (): ViewerHandle => ({
      goTo: ({ pageIndex: page, fromTop = 0 }) => setStart({ pageIndex: page, down: fromTop }),
      show: place => setStart(pointsOf(place)),
      scrollByPage: direction => {
        const text = view.current?.text();
        text?.scrollBy({ top: direction * text.clientHeight * 0.92, behavior: 'instant' });
      },
      turnRow: direction => {
        const page = placeNow().pageIndex + direction;
        if (page >= 0 && page < paper.pageCount) setStart({ pageIndex: page, down: 0 });
      },
      zoomStep: stepTextSize,
      focus: () => view.current?.focus(),
      keep: () => undefined,
      place: placeNow,
      pagesInView: () => pagesInView(view.current?.text()),
      pageElement: () => undefined,
      drawAnew: () => undefined,
    }),
    [placeNow, pointsOf, paper.pageCount],
  );
  useImperativeHandle(here, () => () => view.current?.here(), []);

  const moved = useCallback(
    (page: number) => {
      onCurrent(page, pane.getState().scale);
      clearTimeout(rest.current);
      rest.current = setTimeout(() => onRest(placeNow(), pagesInView(view.current?.text())), REST_MS);
    },
    [onCurrent, onRest, pane, placeNow],
  );
  useEffect(
    function tellStart() {
      moved(pageIndex);
    },
    [moved, pageIndex],
  );
  useEffect(function forgetRest() {
    return () => clearTimeout(rest.current);
  }, []);
  const handlePlace = useCallback(({ pageIndex: page }: PagePlace) => moved(page), [moved]);
  const seePage = useCallback(
    ({ pageIndex: page, down }: PagePlace) => {
      turnToPages(pane, { pageIndex: page, down: down / heightOf(detail.pages, page), across: 0, zoom });
    },
    [pane, detail.pages, zoom],
  );
  const chooseMark = useCallback(
    (id: RecordId) => {
      pane.setState({ activeMark: id });
      useReader.setState({ notesOpen: true });
    },
    [pane],
  );
  useSpokenInFlow(owner, view, flow);
  useFoundInFlow(session, { view, flow, onStart: setStart });

  const neighbour = (direction: 1 | -1): Neighbour | undefined => {
    const from = { paper: paper.sha256, pageIndex: direction === 1 ? span.last : span.first };
    const to = neighbourReport(contents, from, direction);
    if (!to || (to.paper === paper.sha256 && isWithin(to.pageIndex, span))) return undefined;
    const there = contentsAt(contents, to.paper, to.pageIndex);
    const title = there ? itemLine(there) : 'the next papers';
    return { title, onGo: () => jump(to.paper, { pageIndex: to.pageIndex, down: 0 }) };
  };
  return (
    <ReflowView
      ref={view}
      title={item ? itemLine(item) : meeting.here.name === '' ? paper.title : meeting.here.name}
      flow={flow}
      labels={detail.labels}
      annotations={annotations}
      startAt={start}
      previous={neighbour(-1)}
      next={neighbour(1)}
      onPlace={handlePlace}
      onSeePage={seePage}
      onChooseMark={chooseMark}
      tools={tools}
    />
  );
}

function heightOf(pages: readonly Parameters<typeof shownSize>[0][], pageIndex: number): number {
  const geometry = pages[pageIndex];
  return geometry ? shownSize(geometry).height : 1;
}

function pagesInView(text: HTMLElement | undefined): readonly number[] {
  const box = text?.getBoundingClientRect();
  if (!text || !box) return [];
  return [...text.querySelectorAll<HTMLElement>('[data-flow-page]')].flatMap(page => {
    const { top, bottom } = page.getBoundingClientRect();
    return top < box.bottom && bottom > box.top ? [Number(page.dataset['flowPage'])] : [];
  });
}
