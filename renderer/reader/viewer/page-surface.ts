import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PagePart } from './drawing/canvas-size.ts';
import type { DrawSpec } from './drawing/draw-spec.ts';

const WHOLE: PagePart = [0, 0, 1, 1];

/**
 * Puts a canvas into the place of what a page shows, in one step. It fills the page whatever size it was drawn at; one
 * that was drawn before the page was turned is turned with it.
 */
export function showCanvas(
  host: HTMLElement,
  canvas: HTMLCanvasElement,
  { part, rotation: drawnAt }: DrawSpec,
  rotation: PageGeometry['rotation'],
): void {
  const turn = (rotation - drawnAt + 360) % 360;
  const [left, top, right, bottom] = part ?? WHOLE;
  Object.assign(canvas.style, {
    left: percent(left),
    top: percent(top),
    width: percent(right - left),
    height: percent(bottom - top),
    // A canvas that is moved by half a pixel is blurred: only one that stands in for a little while is.
    transform: '',
    // A part of a turned page lies elsewhere on it.
    visibility: part && turn !== 0 ? 'hidden' : '',
  });
  if (!part && turn !== 0) {
    const isAcross = turn % 180 !== 0;
    Object.assign(canvas.style, {
      left: '50%',
      top: '50%',
      width: isAcross ? '100cqh' : '100%',
      height: isAcross ? '100cqw' : '100%',
      transform: `translate(-50%, -50%) rotate(${turn}deg)`,
    });
  }
  if (host.firstChild !== canvas || host.childNodes.length > 1) host.replaceChildren(canvas);
}

function percent(share: number): string {
  return `${share * 100}%`;
}
