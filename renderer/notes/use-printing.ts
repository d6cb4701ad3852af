import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Milliseconds that pictures have to be there before what is to be printed is printed without them. */
const LONGEST_WAIT = 5000;

export type Printing = {
  /** Whether what is printed is to be in the document. */
  readonly isPrinting: boolean;
  /** Asks the system to print. */
  readonly print: () => void;
};

/**
 * Puts what is printed into the document while the window is printed, however that was begun: by {@link Printing.print},
 * which waits for pictures, or by the system.
 */
export function usePrinting(): Printing {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(function followPrinting() {
    const media = matchMedia('print');
    const show = (): void => flushSync(() => setIsPrinting(true));
    const hide = (): void => setIsPrinting(false);
    const follow = ({ matches }: MediaQueryListEvent): void => (matches ? show() : hide());
    media.addEventListener('change', follow);
    addEventListener('beforeprint', show);
    addEventListener('afterprint', hide);
    return () => {
      media.removeEventListener('change', follow);
      removeEventListener('beforeprint', show);
      removeEventListener('afterprint', hide);
      hide();
    };
  }, []);
  const print = useCallback((): void => {
    flushSync(() => setIsPrinting(true));
    void picturesAreThere().then(() => window.print());
  }, []);
  return { isPrinting, print };
}

async function picturesAreThere(): Promise<void> {
  // A picture is looked up once what shows it is in the document.
  await new Promise(resolve => setTimeout(resolve, 100));
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.print-sheet img')];
  const decoded = Promise.allSettled(pictures.map(picture => picture.decode()));
  await Promise.race([decoded, new Promise(resolve => setTimeout(resolve, LONGEST_WAIT))]);
}
