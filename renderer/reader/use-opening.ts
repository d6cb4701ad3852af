import { startTransition, useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Sha256 } from '../../shared/ids.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { awaitSight } from '../state/awaited.ts';
import type { Target } from '../state/navigation.ts';
import { findPaper, loadOpening, picturesReady, releasePictures, type FoundPaper, type Opening } from './opening.ts';
import { beginReading, type PaneStore } from './pane/pane-store.ts';
import { placePanels } from './reader-state.ts';

/** What has become of opening a paper in pdf.js. */
export type PdfState = { readonly pdf: PDFDocumentProxy | undefined; readonly failed: boolean };

/** The paper, once it is gathered from the store, and as pdf.js has it; closed when it is left. */
type OpenPaper = { readonly opening: Opening | 'missing' | undefined; readonly pdf: PdfState };

/**
 * Opens the paper for as long as the component is there. What the member sees first comes first: where a picture of
 * their place is kept, pdf.js begins when the picture is shown; where none is, before anything else.
 *
 * @param shown how its pages were shown in this window, where that is known as the paper begins to be opened
 */
export function useOpening(pane: PaneStore, sha256: Sha256, shown: Target['shown']): OpenPaper {
  const [opening, setOpening] = useState<Opening | 'missing'>();
  const shownFirst = useRef(shown);
  const [pdf, setPdf] = useState<PdfState>({ pdf: undefined, failed: false });
  const seen = useRef<() => void>(undefined);
  useEffect(
    function openAndClose() {
      const left = new AbortController();
      const { signal } = left;
      seen.current = awaitSight();
      signal.addEventListener('abort', seen.current);
      const begin = ({ paper }: FoundPaper): Promise<PdfState> => {
        const opened = openPdf(paper);
        signal.addEventListener('abort', () => void opened.close());
        return opened.pdf.then(
          document => ({ pdf: document, failed: false }),
          () => ({ pdf: undefined, failed: true }),
        );
      };
      const open = async (): Promise<void> => {
        const found = await findPaper(sha256);
        if (signal.aborted) {
          if (found) releasePictures(found);
          return;
        }
        if (found) signal.addEventListener('abort', () => releasePictures(found));
        const early = found?.pictures.size === 0 && found.paper.stage !== 'stored' ? begin(found) : undefined;
        const loaded = found && shownAs(await loadOpening(found), shownFirst.current);
        if (signal.aborted) return;
        if (!loaded) {
          setOpening('missing');
          return;
        }
        beginReading(pane, loaded.place.zoom, loaded.look);
        placePanels(window.innerWidth);
        // Laid out in slices, between which pdf.js is given the bytes it waits for.
        startTransition(() => setOpening(loaded));
        await picturesReady(loaded);
        if (signal.aborted) return;
        const state = await (early ?? begin(loaded));
        if (!signal.aborted) setPdf(state);
      };
      void open();
      return () => left.abort();
    },
    [pane, sha256],
  );
  useEffect(
    function noteSeen() {
      // By now its pages are to be drawn, for which all else waits too.
      if (opening === 'missing' || pdf.failed || (opening && pdf.pdf)) seen.current?.();
    },
    [opening, pdf],
  );
  return { opening, pdf };
}

function shownAs(found: Opening | undefined, shown: Target['shown']): Opening | undefined {
  return found && shown ? { ...found, place: { ...found.place, zoom: shown.zoom }, look: shown.look } : found;
}
