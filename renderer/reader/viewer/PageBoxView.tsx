import { RotateCw } from 'lucide-react';
import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { Button } from '../../components/Button.tsx';
import type { DrawTrouble } from './drawing/page-canvases.ts';
import type { ViewerDrawings } from './drawing/viewer-drawings.ts';
import type { PageBox } from './layout/page-layout.ts';
import { nextFrame } from './next-frame.ts';
import { showCanvas } from './page-surface.ts';
import { PageWords } from './PageWords.tsx';

/** A page as it stands on the screen. */
export type PageOnScreen = {
  readonly pageIndex: number;
  readonly scale: number;
  /** Its box, as soon as its words can be found in the text layer in it. */
  readonly words: HTMLElement | undefined;
};

type PageBoxViewProps = {
  readonly pageIndex: number;
  /** What the page is called: `page 59`. */
  readonly name: string;
  readonly box: PageBox;
  /** Where the content begins within the column. */
  readonly offset: number;
  readonly rotation: PageGeometry['rotation'];
  /** Points to a unit of the page's own coordinates, in which pdf.js sets its words. */
  readonly userUnit: number;
  readonly pdf: PDFDocumentProxy | undefined;
  readonly drawings: ViewerDrawings;
  /** A picture to show until the page is drawn. */
  readonly picture: string | undefined;
  /** CSS colour of the page while it is not drawn. */
  readonly ground: string | undefined;
  /** Whether the member may want to select words of it now. */
  readonly wantsWords: boolean;
  readonly overPage: (page: PageOnScreen) => ReactNode;
};

/** What is drawn goes before words; a page that takes longer gets them meanwhile. */
const WORDS_AFTER_MS = 1000;

/**
 * One page in its place. Its canvas is not React's: it outlives the box, and what was drawn before stays until the page
 * is drawn anew, so that neither zooming nor coming back shows a blank page.
 */
export const PageBoxView = memo(function PageBoxView(props: PageBoxViewProps) {
  const { pageIndex, name, box, offset, rotation, userUnit, pdf, drawings, picture, ground, wantsWords, overPage } =
    props;
  const element = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const part = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState(false);
  const [trouble, setTrouble] = useState<DrawTrouble>();
  const [words, setWords] = useState<HTMLElement>();

  useLayoutEffect(
    function showDrawings() {
      const [wholeHost, partHost] = [whole.current, part.current];
      if (!wholeHost || !partHost) return undefined;
      const left = new AbortController();
      // Words, and what else belongs to a page that is shown, come once it is on the screen.
      const noteShown = async (): Promise<void> => {
        await nextFrame();
        if (!left.signal.aborted) setShown(true);
      };
      const giveBack = [
        drawings.whole.attach(pageIndex, {
          show: (canvas, drawn) => {
            showCanvas(wholeHost, canvas, drawn, rotation);
            void noteShown();
          },
          tell: state => {
            if (state === 'drawn') element.current?.setAttribute('data-drawn', 'true');
            else element.current?.removeAttribute('data-drawn');
            setTrouble(state === 'failed' || state === 'given-up' ? state : undefined);
          },
        }),
        drawings.parts.attach(pageIndex, {
          show: (canvas, drawn) => showCanvas(partHost, canvas, drawn, rotation),
          // The whole page is there without it.
          tell: () => undefined,
        }),
      ];
      return () => {
        left.abort();
        giveBack.forEach(give => give());
      };
    },
    [drawings, pageIndex, rotation],
  );

  const [isLate, setLate] = useState(false);
  useEffect(
    function waitForDrawing() {
      if (!wantsWords) return undefined;
      const timer = setTimeout(() => setLate(true), WORDS_AFTER_MS);
      return () => clearTimeout(timer);
    },
    [wantsWords],
  );
  const [hasWords, setHasWords] = useState(false);
  if (!hasWords && wantsWords && (isShown || trouble !== undefined || isLate)) setHasWords(true);

  // Always the same function: with another one react-pdf sets all the words anew, and what is selected is lost.
  const wordsReady = useCallback(() => setWords(element.current ?? undefined), []);

  const style: CSSProperties & Record<'--page-scale', number> = {
    left: box.left,
    top: box.top - offset,
    width: box.width,
    height: box.height,
    '--page-scale': box.scale * userUnit,
    ...(ground === undefined ? {} : { background: ground }),
  };
  return (
    <div
      ref={element}
      className="page-box"
      role="group"
      aria-label={name}
      data-page-index={pageIndex}
      data-scale={box.scale}
      style={style}
    >
      {picture !== undefined && !isShown && <img className="page-picture" src={picture} alt="" />}
      <div className="page-drawing" ref={whole} />
      <div className="page-drawing" ref={part} />
      {pdf && hasWords && (
        <PageWords
          key={rotation}
          pdf={pdf}
          pageIndex={pageIndex}
          scale={box.scale}
          rotation={rotation}
          onReady={wordsReady}
        />
      )}
      {trouble && (
        <div className="page-failed">
          <p>
            {trouble === 'failed'
              ? 'This page could not be drawn. The file may be damaged here.'
              : 'This page took so long to draw that Lectern has stopped. The file may be damaged here.'}
          </p>
          <Button icon={RotateCw} onClick={() => drawings.tryAgain(pageIndex)}>
            Try again
          </Button>
        </div>
      )}
      {overPage({ pageIndex, scale: box.scale, words })}
    </div>
  );
});
