/**
 * Which way words of a text layer read on the screen, clockwise in degrees from 0 up to 360: pdf.js turns the layer with
 * the page, and the words by how they lie on it.
 */
export function wordsAngle(words: HTMLElement): number {
  const page = words.closest('.textLayer')?.getAttribute('data-main-rotation');
  const own = parseFloat(words.style.getPropertyValue('--rotate'));
  const angle = (Number(page ?? 0) + (Number.isNaN(own) ? 0 : own)) % 360;
  return angle < 0 ? angle + 360 : angle;
}
