import './reflow.css';
import './reflow-faces.css';
import '../theme/page-theme.css';
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
  type Ref,
} from 'react';
import { ArrowLeft, ArrowRight, FileText } from 'lucide-react';
import type { Annotation } from '../../../shared/annotations/model.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type { PagePlace } from '../../../shared/pack/agenda/item.ts';
import type { FlowPage } from '../../../shared/reflow/flow.ts';
import { Button } from '../../components/Button.tsx';
import { useLooks, type ReflowLook } from '../../state/looks.ts';
import { usePageTheme } from '../theme/use-page-theme.ts';
import { FlowPages } from './FlowPages.tsx';
import { continuedPages, heightOfPlace, placeAtHeight, type FlowPlace } from './flow-place.ts';
import { FlowViewContext, type FlowView } from './flow-view.ts';
import { markedByPage } from './marked-words.ts';
import { ReflowBar } from './ReflowBar.tsx';
import { reflowStyle } from './reflow-style.ts';
import { boxOf, placeInView, placeOf } from './text-at.ts';
import type { LoadedFlow } from './use-flow.ts';

/** The text of an item beside this one. */
export type Neighbour = { readonly title: string; readonly onGo: () => void };

/** What can be asked of the text that is shown. */
export type ReflowHandle = {
  /** Where reading is to begin: what is selected, or else the first words in view. */
  readonly here: () => FlowPlace | undefined;
  /** The first words in view, on the page as shown. */
  readonly place: () => PagePlace;
  /** Brings a place into view, where it is not. */
  readonly show: (place: FlowPlace) => void;
  readonly text: () => HTMLElement | undefined;
  readonly focus: () => void;
};

export type ReflowViewProps = {
  readonly ref: Ref<ReflowHandle>;
  /** What is read: `5. Budget`, or the name of the paper. */
  readonly title: string;
  readonly flow: LoadedFlow;
  readonly labels: readonly (string | null)[];
  readonly annotations: readonly Annotation[];
  /** Where to begin, on the page as shown. */
  readonly startAt: PagePlace;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  /** Told where the member is as they move. */
  readonly onPlace: (place: PagePlace) => void;
  /** Leads to the pages as they are printed. */
  readonly onSeePage: (place: PagePlace) => void;
  readonly onChooseMark: (id: RecordId) => void;
  /** Buttons of the bar beside those for how the text is set, such as that for reading aloud. */
  readonly tools?: ReactNode;
};

type Stood = { readonly startAt?: PagePlace; readonly pages?: readonly FlowPage[]; readonly look?: ReflowLook };

/** The text of an item in one column, as large and wide as the member likes it. */
export function ReflowView(props: ReflowViewProps) {
  const { ref, title, flow, labels, annotations, startAt, previous, next, onPlace, onSeePage, onChooseMark, tools } =
    props;
  const look = useLooks(({ reflow }) => reflow);
  const theme = usePageTheme().name;
  const scroller = useRef<HTMLDivElement>(null);
  const pages = typeof flow === 'object' ? flow : undefined;
  const place = useRef<FlowPlace | undefined>(undefined);
  /** Where it stood last, and how the text was set then. */
  const stood = useRef<Stood>({});
  /** Whether letters are on their way that will set the text otherwise: until then only the member moves the place. */
  const isHeld = useRef(false);
  /** How far it was scrolled to stand at the place. */
  const kept = useRef<number | undefined>(undefined);
  const marks = useMemo(() => markedByPage(annotations), [annotations]);
  const view = useMemo<FlowView>(() => ({ labels, marks, onSeePage }), [labels, marks, onSeePage]);
  const pagePlace = useCallback((): PagePlace => {
    const { current } = place;
    if (!pages || !current) return startAt;
    return { pageIndex: current.pageIndex, down: heightOfPlace(pages, current) };
  }, [pages, startAt]);

  const show = useCallback((wanted: FlowPlace) => {
    const element = scroller.current;
    const box = element && boxOf(element, wanted);
    if (!element || !box) return;
    element.scrollBy({ top: box.top - element.getBoundingClientRect().top - TOP_GAP, behavior: 'instant' });
    kept.current = element.scrollTop;
  }, []);

  useLayoutEffect(function standAtPlace() {
    const { startAt: begun, pages: set, look: before } = stood.current;
    if (!pages || (begun === startAt && set === pages && before === look)) return;
    stood.current = { startAt, pages, look };
    if (begun === startAt && place.current) {
      show(place.current);
      return;
    }
    place.current = placeAtHeight(pages, startAt.pageIndex, startAt.down);
    const isBeginning = pages[0]?.pageIndex === startAt.pageIndex && startAt.down <= TOP_OF_PAGE;
    // With the sign that its page begins, where the member was sent to the page.
    if (!isBeginning) show(startAt.down <= TOP_OF_PAGE ? { ...place.current, offset: -1 } : place.current);
    else if (scroller.current) {
      scroller.current.scrollTo({ top: 0, behavior: 'instant' });
      kept.current = scroller.current.scrollTop;
    }
  });

  useEffect(
    function standWhenFaceIsThere() {
      const hold = (): void => {
        isHeld.current = true;
      };
      const stand = (): void => {
        if (!isHeld.current || !place.current) return;
        show(place.current);
        // What the browser moves to make up for other letters it moves in the frame that shows them.
        requestAnimationFrame(() => {
          if (isHeld.current && place.current) show(place.current);
          isHeld.current = false;
        });
      };
      const letGo = (): void => {
        isHeld.current = false;
      };
      const element = scroller.current;
      document.fonts.addEventListener('loading', hold);
      document.fonts.addEventListener('loadingdone', stand);
      for (const input of MEMBERS_INPUT) element?.addEventListener(input, letGo, { passive: true });
      return () => {
        document.fonts.removeEventListener('loading', hold);
        document.fonts.removeEventListener('loadingdone', stand);
        for (const input of MEMBERS_INPUT) element?.removeEventListener(input, letGo);
      };
    },
    [show],
  );

  useEffect(
    function takeClicks() {
      const element = scroller.current;
      const choose = ({ target }: MouseEvent): void => {
        const mark =
          target instanceof Element ? target.closest<HTMLElement>('[data-mark]')?.dataset['mark'] : undefined;
        const chosen = annotations.find(({ id }) => id === mark);
        if (chosen) onChooseMark(chosen.id);
      };
      element?.addEventListener('click', choose);
      return () => element?.removeEventListener('click', choose);
    },
    [annotations, onChooseMark],
  );

  const handleScroll = useCallback(() => {
    const element = scroller.current;
    // Read back from where it was put, the place would move a little each time.
    if (!element || !pages || isHeld.current || element.scrollTop === kept.current) return;
    kept.current = undefined;
    const seen = placeInView(element);
    if (!seen) return;
    place.current = seen;
    onPlace({ pageIndex: seen.pageIndex, down: heightOfPlace(pages, seen) });
  }, [pages, onPlace]);

  useImperativeHandle(
    ref,
    () => ({
      here: () => selectedPlace(scroller.current) ?? place.current,
      place: pagePlace,
      show: wanted => {
        // Who is led to a place is there, as if they had scrolled to it.
        place.current = wanted;
        show(wanted);
        if (pages) onPlace({ pageIndex: wanted.pageIndex, down: heightOfPlace(pages, wanted) });
      },
      text: () => scroller.current ?? undefined,
      focus: () => scroller.current?.focus({ preventScroll: true }),
    }),
    [pagePlace, show, pages, onPlace],
  );

  return (
    <FlowViewContext value={view}>
      <div className="reflow" data-page-theme={theme}>
        <ReflowBar>
          {tools}
          <Button look="quiet" icon={FileText} onClick={() => onSeePage(pagePlace())}>
            As printed
          </Button>
        </ReflowBar>
        <div
          ref={scroller}
          className="reflow__scroller"
          tabIndex={0}
          role="document"
          aria-label={`Text of ${title}`}
          data-view-focus
          onScroll={handleScroll}
        >
          <article className="reflow__text" data-flow-text style={reflowStyle(look)} data-face={look.face}>
            <h2 className="reflow__title">{title}</h2>
            {flow === undefined && <p className="reflow__said">Setting the text…</p>}
            {flow === 'failed' && (
              <p className="reflow__said">
                The text of these pages could not be read from the library. Read them as printed, and open the paper
                again to try once more.
              </p>
            )}
            {pages && <TextOf pages={pages} first={startAt.pageIndex} />}
            {pages && (previous || next) && <Neighbours previous={previous} next={next} />}
          </article>
        </div>
      </div>
    </FlowViewContext>
  );
}

/** By what the member may be about to scroll. */
const MEMBERS_INPUT = ['wheel', 'pointerdown', 'keydown'] as const;
/** CSS pixels above the words that are brought into view. */
const TOP_GAP = 24;
/** Points: who stands no further down a page stands at its beginning. */
const TOP_OF_PAGE = 40;

function TextOf({ pages, first }: { readonly pages: readonly FlowPage[]; readonly first: number }) {
  const continued = useMemo(() => continuedPages(pages), [pages]);
  const at = pages.findIndex(({ pageIndex }) => pageIndex === first);
  return <FlowPages pages={pages} continued={continued} first={Math.max(0, at)} />;
}

type NeighboursProps = { readonly previous: Neighbour | undefined; readonly next: Neighbour | undefined };

/** The ways on at the end of a text. */
function Neighbours({ previous, next }: NeighboursProps) {
  return (
    <nav className="reflow__neighbours" aria-label="Items before and after">
      {previous && (
        <Button icon={ArrowLeft} onClick={previous.onGo}>
          <span className="reflow__neighbour">Previous: {previous.title}</span>
        </Button>
      )}
      {next && (
        <Button look="primary" icon={ArrowRight} onClick={next.onGo}>
          <span className="reflow__neighbour">Next: {next.title}</span>
        </Button>
      )}
    </nav>
  );
}

function selectedPlace(scroller: HTMLElement | null): FlowPlace | undefined {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  if (!range || !scroller?.contains(range.startContainer)) return undefined;
  return placeOf(range.startContainer, range.startOffset);
}
