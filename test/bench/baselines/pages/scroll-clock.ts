/** How a scrolling area shows pages: selectors of the area, of a page in it, and of one that is drawn as it is to be. */
export type Shown = { readonly scroller: string; readonly page: string; readonly drawn: string };

/** The space between two pages, and before the first, in CSS pixels at most. */
const GAP = 48;

/**
 * Scrolls from the first line to the last, a bit further in every frame.
 *
 * @param last how far to go, as a share of all that can be scrolled
 * @returns the share of the time in which a page in view was not drawn, or not even there, frame by frame: a frame that
 *   stands for longer counts for longer
 */
export async function scrollAtSpeed(shown: Shown, pages: number, pagesPerSecond: number, last = 1): Promise<number> {
  const scroller = needed(shown.scroller);
  const way = (scroller.scrollHeight - scroller.clientHeight) * last;
  const lastsMs = (pages * last * 1000) / pagesPerSecond;
  const beganAt = await nextFrame();
  let [undrawnMs, shownAt, wasDrawn] = [0, beganAt, true];
  for (let now = beganAt; now - beganAt < lastsMs;) {
    scroller.scrollTop = (way * (now - beganAt)) / lastsMs;
    await handedOver();
    const isDrawn = isAllDrawn(scroller, shown);
    now = await nextFrame();
    if (!wasDrawn) undrawnMs += now - shownAt;
    [shownAt, wasDrawn] = [now, isDrawn];
  }
  return undrawnMs / (shownAt - beganAt);
}

/** Whether pages that are drawn fill an area from its top to its foot. */
function isAllDrawn(scroller: Element, { page, drawn }: Shown): boolean {
  const view = scroller.getBoundingClientRect();
  const inView = [...scroller.querySelectorAll(page)].flatMap(element => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > view.top && top < view.bottom ? [{ element, top, bottom }] : [];
  });
  let filledTo = view.top;
  for (const { element, top, bottom } of inView.toSorted((a, b) => a.top - b.top)) {
    if (top > filledTo + GAP || !element.matches(drawn)) return false;
    filledTo = bottom;
  }
  return filledTo + GAP >= view.bottom;
}

/**
 * Counts the frames from the next press of a key until a page fills the middle of an area, drawn.
 *
 * @param drawn selector of the page once it is drawn
 * @returns the promise of the frames, in an object: a page's handle would wait for a bare promise. A frame that comes late
 *   counts as those that would have fitted in, at sixty a second
 */
export function countFrames(scroller: string, drawn: string): { readonly frames: Promise<number> } {
  const frames = new Promise<number>(resolve => {
    const listen = async ({ timeStamp }: Event): Promise<void> => {
      for (let count = 1; ; count += 1) {
        const shownAt = await nextFrame();
        await handedOver();
        if (!standsInMiddle(needed(scroller), drawn)) continue;
        resolve(Math.max(count, Math.ceil(((shownAt - timeStamp) * FRAMES_A_SECOND) / 1000)));
        return;
      }
    };
    addEventListener('keydown', event => void listen(event), { capture: true, once: true });
  });
  return { frames };
}

const FRAMES_A_SECOND = 60;

function standsInMiddle(scroller: Element, drawn: string): boolean {
  const view = scroller.getBoundingClientRect();
  const middle = (view.top + view.bottom) / 2;
  const box = scroller.querySelector(drawn)?.getBoundingClientRect();
  return box !== undefined && box.top <= middle && box.bottom >= middle;
}

function needed(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Not in the page: ${selector}`);
  return element;
}

/** When the next frame begins: before it is made. */
function nextFrame(): Promise<number> {
  return new Promise(resolve => requestAnimationFrame(resolve));
}

/** The frame that is being made is handed over to be painted: messages come after that. */
export function handedOver(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
