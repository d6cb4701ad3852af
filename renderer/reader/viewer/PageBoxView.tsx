import { memo, useCallback, useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { Page } from 'react-pdf';
import type { PageBox } from './layout.ts';

/** Device pixels of a canvas at most; beyond, a page is drawn coarser rather than not at all. */
const MOST_PIXELS = 16 * 1024 * 1024;

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
  readonly pdf: PDFDocumentProxy | undefined;
  /** Whether its turn to be drawn at this scale has come, or it is drawn already. */
  readonly mayDraw: boolean;
  /** A picture to show until the page is drawn. */
  readonly picture: string | undefined;
  readonly onDrawn: (pageIndex: number, scale: number) => void;
  readonly overPage: (page: PageOnScreen) => ReactNode;
};

/**
 * One page in its place. What was drawn at an earlier scale stays, stretched, until the page is drawn at the new one, so
 * that zooming never shows a blank page; before anything is drawn the stored picture stands in.
 */
export const PageBoxView = memo(function PageBoxView(props: PageBoxViewProps) {
  const { pageIndex, name, box, pdf, mayDraw, picture, onDrawn, overPage } = props;
  const [drawnScale, setDrawnScale] = useState<number>();
  const [failed, setFailed] = useState(false);
  const [words, setWords] = useState<HTMLElement>();
  const page = useRef<PDFPageProxy | undefined>(undefined);
  const element = useRef<HTMLDivElement>(null);

  useEffect(function releasePage() {
    return () => {
      page.current?.cleanup();
    };
  }, []);

  const finished = useCallback(
    (scale: number, isFailure: boolean) => {
      setFailed(isFailure);
      setDrawnScale(scale);
      onDrawn(pageIndex, scale);
    },
    [onDrawn, pageIndex],
  );

  // Always the same function: with another one react-pdf sets all the words anew, and what is selected is lost.
  const wordsReady = useCallback(() => setWords(element.current ?? undefined), []);

  const scales = [...new Set([drawnScale, mayDraw ? box.scale : undefined])].filter(scale => scale !== undefined);
  const ratio = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (box.width * box.height)));
  return (
    <div
      ref={element}
      className="page-box"
      role="region"
      aria-label={name}
      data-page-index={pageIndex}
      data-scale={box.scale}
      data-drawn={drawnScale === box.scale ? 'true' : undefined}
      style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
    >
      {picture !== undefined && drawnScale === undefined && <img className="page-picture" src={picture} alt="" />}
      {pdf &&
        scales.map(scale => (
          <div
            key={scale}
            className="page-drawing"
            style={scale === box.scale ? EMPTY_STYLE : { transform: `scale(${box.scale / scale})` }}
          >
            <Page
              pdf={pdf}
              pageIndex={pageIndex}
              scale={scale}
              devicePixelRatio={ratio}
              suspense={false}
              loading=""
              error=""
              noData=""
              renderAnnotationLayer={false}
              renderTextLayer={drawnScale === scale}
              onLoadSuccess={loaded => {
                page.current = loaded;
              }}
              onLoadError={() => finished(scale, true)}
              onRenderSuccess={() => finished(scale, false)}
              onRenderError={() => finished(scale, true)}
              onRenderTextLayerSuccess={wordsReady}
            />
          </div>
        ))}
      {failed && <p className="page-failed">This page could not be drawn. The file may be damaged here.</p>}
      {overPage({ pageIndex, scale: box.scale, words })}
    </div>
  );
});

const EMPTY_STYLE: CSSProperties = {};
