import type { Page } from '@playwright/test';

/** A part of the window, in CSS pixels. */
type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The colour that the window shows at a point, as `rgb(1, 2, 3)`: what is painted, whatever the styles say. */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const [red, green, blue] = await paintedIn(page, { x, y, width: 1, height: 1 });
  return `rgb(${red}, ${green}, ${blue})`;
}

/** {@link colourAt} of many points that are seen at once. */
export async function coloursAt(
  page: Page,
  points: readonly { readonly x: number; readonly y: number }[],
): Promise<readonly string[]> {
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
  const width = Math.max(...points.map(({ x }) => x)) - left + 1;
  const height = Math.max(...points.map(({ y }) => y)) - top + 1;
  const data = await paintedIn(page, { x: left, y: top, width, height });
  return points.map(({ x, y }) => {
    const at = ((y - top) * width + x - left) * 4;
    return `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
  });
}

/** How dark the darkest point of a part of the window is, from 0 (black) to 255. */
export async function darkestIn(page: Page, clip: Clip): Promise<number> {
  const data = await paintedIn(page, clip);
  let darkest = 255;
  for (let at = 0; at < data.length; at += 4) {
    darkest = Math.min(darkest, Math.max(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255));
  }
  return darkest;
}

/** The points of a part of the window, each as red, green, blue and opacity from 0 to 255. */
async function paintedIn(page: Page, clip: Clip): Promise<readonly number[]> {
  const picture = await page.screenshot({ clip, animations: 'disabled' });
  return page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(0, 0, width, height).data];
  }, picture.toString('base64'));
}
