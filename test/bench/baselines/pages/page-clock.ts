import { handedOver } from './scroll-clock.ts';

/** What to wait for: see `WaitFor` of the start hook. */
export type Usable = { readonly rows: string; readonly count: number; readonly control: string };

const PATIENCE_MS = 60_000;

/**
 * Times the next click, from the click event (the time Chromium gives it) until an element is there and the frame it
 * belongs to has been handed over to be painted.
 *
 * @param drawn selector of the element that is there once the page is drawn
 * @param picture selector of an image that may stand in for it: it counts once it is decoded; '' for none
 * @returns the promise of milliseconds, in an object: a page's handle would wait for a bare promise
 */
export function timeClick(drawn: string, picture: string): { readonly painted: Promise<number> } {
  return timeUntil(`not drawn: ${drawn}`, () => {
    const image = picture === '' ? null : document.querySelector<HTMLImageElement>(picture);
    return image?.decode() ?? (document.querySelector(drawn) ? Promise.resolve() : undefined);
  });
}

/**
 * Times the next click, from the click event until an element that stands for work in hand has come and gone and the
 * frame without it has been handed over to be painted.
 *
 * @param busy selector of that element
 * @returns as {@link timeClick} does
 */
export function timeWork(busy: string): { readonly painted: Promise<number> } {
  let hasBegun = false;
  return timeUntil(`still at work: ${busy}`, () => {
    const isBusy = document.querySelector(busy) !== null;
    hasBegun ||= isBusy;
    return hasBegun && !isBusy ? Promise.resolve() : undefined;
  });
}

/**
 * Times the next event of a kind, from the time Chromium gives it until an element is there and the frame it belongs to
 * has been handed over to be painted.
 *
 * @param drawn selector of the element
 * @returns as {@link timeClick} does
 */
export function timeFrom(event: 'submit' | 'keydown', drawn: string): { readonly painted: Promise<number> } {
  const over = (): Promise<void> | undefined => (document.querySelector(drawn) ? Promise.resolve() : undefined);
  return timeUntil(`not there: ${drawn}`, over, event);
}

/** Times the next event until `over` gives a promise and that is kept. It is asked whenever the page has changed. */
function timeUntil(
  why: string,
  over: () => Promise<void> | undefined,
  event = 'click',
): { readonly painted: Promise<number> } {
  const painted = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error(`Within a minute: ${why}`)), PATIENCE_MS);
    const listen = ({ timeStamp }: Event): void => {
      const finish = async (): Promise<void> => {
        await nextPaint();
        resolve(performance.now() - timeStamp);
      };
      const observer = new MutationObserver(() => {
        const ready = over();
        if (!ready) return;
        observer.disconnect();
        void ready.then(finish);
      });
      observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-drawn'] });
    };
    addEventListener(event, listen, { capture: true, once: true });
  });
  return { painted };
}

/** Resolves with the time (ms since 1970) at which the rows were there, the control lay open to a click, and both were painted. */
export async function usable(wanted: Usable): Promise<number> {
  await new Promise<void>(resolve => {
    if (isUsable(wanted)) {
      resolve();
      return;
    }
    const observer = new MutationObserver(() => {
      if (!isUsable(wanted)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await nextPaint();
  return performance.timeOrigin + performance.now();
}

function isUsable({ rows, count, control }: Usable): boolean {
  if (document.querySelectorAll(rows).length < count) return false;
  if (control === '') return true;
  const first = document.querySelector(control);
  if (!first) return false;
  const { left, top, width, height } = first.getBoundingClientRect();
  return first.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** The next frame is made and handed over to be painted. */
async function nextPaint(): Promise<void> {
  await new Promise(resolve => requestAnimationFrame(resolve));
  await handedOver();
}
