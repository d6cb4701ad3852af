import type { Locator, Page } from '@playwright/test';

/** What is waited for after a click: see `timeClick` of the page clock. */
export type Drawn = { readonly drawn: string; readonly picture: string };

/**
 * Milliseconds in the page from the event of a click on `button` until what is waited for has been painted.
 *
 * @param pageClock script text that gives the page the clock
 */
export async function timeClick(
  page: Page,
  pageClock: string,
  button: Locator,
  { drawn, picture }: Drawn,
): Promise<number> {
  await page.evaluate(pageClock);
  const timing = await page.evaluateHandle(
    selectors => window.lecternBench.timeClick(selectors.drawn, selectors.picture),
    { drawn, picture },
  );
  await button.click();
  return timing.evaluate(({ painted }) => painted);
}

/**
 * Milliseconds in the page from the event of a click on `button` until the element that stands for the work it begins has
 * come and gone.
 */
export async function timeWork(page: Page, pageClock: string, button: Locator, busy: string): Promise<number> {
  await page.evaluate(pageClock);
  const timing = await page.evaluateHandle(selector => window.lecternBench.timeWork(selector), busy);
  await button.click();
  return timing.evaluate(({ painted }) => painted);
}

/** Milliseconds in the page from an event that `act` brings about until an element is there and has been painted. */
export async function timeEvent(
  page: Page,
  pageClock: string,
  event: 'submit' | 'keydown',
  drawn: string,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(pageClock);
  const timing = await page.evaluateHandle(([kind, selector]) => window.lecternBench.timeFrom(kind, selector), [
    event,
    drawn,
  ] as const);
  await act();
  return timing.evaluate(({ painted }) => painted);
}
