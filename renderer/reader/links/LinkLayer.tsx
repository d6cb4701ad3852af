import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import { pageWords } from '../../../shared/pack/labels/page-words.ts';
import { rectAsShown, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { Reference } from '../../../shared/pack/references/reference.ts';
import { classNames } from '../../components/class-names.ts';
import { goHandlers } from '../pane/go-handlers.ts';
import type { PageOnScreen } from '../viewer/PageBoxView.tsx';
import './link-layer.css';
import { notCovered, type Goal, type PlacedLink } from './placed-links.ts';
import { placePdfLinks } from './placed-pdf-links.ts';
import { placeReferences } from './placed-references.ts';
import { readLinks, type PdfLink } from './read-links.ts';
import { useRoving } from './use-roving.ts';

type LinkLayerProps = {
  readonly page: PageOnScreen;
  readonly geometry: PageGeometry;
  readonly pdf: PDFDocumentProxy | undefined;
  /** Words of the page that name another place. */
  readonly references: readonly Reference[];
  readonly labels: readonly (string | null)[];
  readonly onPlaced: (pageIndex: number, placed: readonly PlacedLink[]) => void;
  readonly onFollow: (goal: Goal, isBeside: boolean) => void;
};

/**
 * The links of a page: those of the PDF itself, and words that name another place. They lie over the words without taking
 * the mouse, so that these can be selected as any others: a click is found by its place. The keyboard has the links: one
 * of a page by the Tab key, the others from there by the arrow keys.
 */
export function LinkLayer({ page, geometry, pdf, references, labels, onPlaced, onFollow }: LinkLayerProps) {
  const { pageIndex, scale, words } = page;
  const ofPdf = usePdfLinks(pdf, pageIndex, words !== undefined);
  const ofWords = usePlacedReferences(words, geometry, references, labels);
  const placed = useMemo(() => {
    const first = placePdfLinks(ofPdf, geometry, labels);
    return [...first, ...notCovered(ofWords, first)];
  }, [ofPdf, ofWords, geometry, labels]);
  useLayoutEffect(
    function tellPlaces() {
      onPlaced(pageIndex, placed);
      return () => onPlaced(pageIndex, []);
    },
    [pageIndex, placed, onPlaced],
  );
  const { group, tabIndexOf } = useRoving(placed.length);
  if (placed.length === 0) return null;
  return (
    <div className="links" role="group" aria-label={`Links of ${pageWords(labels, pageIndex)}`} {...group}>
      {placed.map(({ key, name, rects, goal }, at) => {
        const [first, ...rest] = rects;
        return (
          first && (
            <button
              key={key}
              type="button"
              role="link"
              className={classNames('link', goal.of === 'words' && 'link--words')}
              style={boxOf(first, scale)}
              tabIndex={tabIndexOf(at)}
              aria-label={name}
              {...goHandlers(isBeside => onFollow(goal, isBeside))}
            >
              {rest.map((rect, line) => (
                <span key={line} className="link__line" style={boxWithin(rect, first, scale)} />
              ))}
            </button>
          )
        );
      })}
    </div>
  );
}

/** The links of a page of a PDF. Nothing is asked for before the page is drawn, which comes first. */
function usePdfLinks(pdf: PDFDocumentProxy | undefined, pageIndex: number, isDrawn: boolean): readonly PdfLink[] {
  const [links, setLinks] = useState<readonly PdfLink[]>(NONE);
  useEffect(
    function readOnce() {
      if (!pdf || !isDrawn) return undefined;
      let isLeft = false;
      void readLinks(pdf, pageIndex).then(found => {
        if (!isLeft && found.length > 0) setLinks(found);
      });
      return () => {
        isLeft = true;
      };
    },
    [pdf, pageIndex, isDrawn],
  );
  return links;
}

function usePlacedReferences(
  words: HTMLElement | undefined,
  geometry: PageGeometry,
  references: readonly Reference[],
  labels: readonly (string | null)[],
): readonly PlacedLink[] {
  const [placed, setPlaced] = useState<readonly PlacedLink[]>(NONE);
  const geometryNow = useEffectEvent(() => geometry);
  useLayoutEffect(
    function findWords() {
      // At another scale, or turned, the words are set anew; the places found before hold for them too.
      const found = words ? placeReferences(words, geometryNow(), references, labels) : NONE;
      if (found.length > 0 || references.length === 0) setPlaced(found);
    },
    [words, references, labels],
  );
  return useMemo(
    () => placed.map(link => ({ ...link, rects: link.rects.map(rect => rectAsShown(geometry, rect)) })),
    [placed, geometry],
  );
}

const NONE: readonly never[] = [];

function boxOf([left, top, right, bottom]: Rect, scale: number) {
  return { left: left * scale, top: top * scale, width: (right - left) * scale, height: (bottom - top) * scale };
}

/** The box of a further line of a link, seen from that of its first. */
function boxWithin([left, top, right, bottom]: Rect, [fromLeft, fromTop]: Rect, scale: number) {
  return boxOf([left - fromLeft, top - fromTop, right - fromLeft, bottom - fromTop], scale);
}
