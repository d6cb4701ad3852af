import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { DrawSpec } from './drawing/draw-spec.ts';

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
  const isAcross = turn % 180 !== 0;
  const { style } = canvas;
  if (part) {
    const [left, top, right, bottom] = part;
    style.left = percent(left);
    style.top = percent(top);
    style.width = percent(right - left);
    style.height = percent(bottom - top);
    style.transform = '';
    // A part of a turned page lies elsewhere on it.
    style.visibility = turn === 0 ? '' : 'hidden';
  } else {
    style.left = '50%';
    style.top = '50%';
    style.width = isAcross ? '100cqh' : '100%';
    style.height = isAcross ? '100cqw' : '100%';
    style.transform = `translate(-50%, -50%) rotate(${turn}deg)`;
  }
  if (host.firstChild !== canvas || host.childNodes.length > 1) host.replaceChildren(canvas);
}

function percent(share: number): string {
  return `${share * 100}%`;
}
