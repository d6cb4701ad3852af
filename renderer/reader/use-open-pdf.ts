import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Sha256 } from '../../shared/ids.ts';
import { openPdf } from '../pdf/open-pdf.ts';

/** What has become of opening a paper. */
export type PdfState = { readonly pdf: PDFDocumentProxy | undefined; readonly failed: boolean };

const OPENING: PdfState = { pdf: undefined, failed: false };

/** The paper as pdf.js has opened it; closed when it is left. */
export function useOpenPdf(sha256: Sha256): PdfState {
  const [state, setState] = useState(OPENING);
  useEffect(
    function openAndClose() {
      let isLeft = false;
      const opened = openPdf(sha256);
      opened.pdf.then(
        pdf => {
          if (!isLeft) setState({ pdf, failed: false });
        },
        () => {
          if (!isLeft) setState({ pdf: undefined, failed: true });
        },
      );
      return () => {
        isLeft = true;
        setState(OPENING);
        void opened.close();
      };
    },
    [sha256],
  );
  return state;
}
