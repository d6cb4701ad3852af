import { inkPath } from '../../../shared/annotations/ink-path.ts';
import { strokeOf, type PenPoint } from '../../../shared/annotations/stroke.ts';
import { tidyStroke } from '../../../shared/annotations/tidy-stroke.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { keepStroke, type Pen } from './drawing.ts';
import { pointOn } from './page-point.ts';

/** A page that is drawn on. */
export type Sheet = {
  readonly detail: PaperDetail;
  readonly pageIndex: number;
  readonly geometry: PageGeometry;
  readonly scale: number;
  /** What lies over the page and is drawn in, in points as shown. */
  readonly svg: SVGSVGElement;
};

/** Points nearer to the last one than this, in points of the page, say nothing. */
const NEAREST = 0.15;

/** A stroke that has so many points is kept, and goes on as another: the line that is drawn anew each frame stays short. */
const LONGEST_STROKE = 3000;

const NO_PRESSURE = 0.5;

/** A stroke while the pen is on the page: seen at once, kept when the pen is lifted. */
export class PenStroke {
  readonly #sheet: Sheet;
  readonly #pen: Pen;
  readonly #begunAtMs = performance.now();
  readonly #line: SVGPathElement;
  #shown: PenPoint[] = [];
  #inPage: PenPoint[] = [];
  #frame: number | undefined;

  constructor(sheet: Sheet, pen: Pen) {
    this.#sheet = sheet;
    this.#pen = pen;
    this.#line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    this.#line.setAttribute('class', `mark mark--ink mark--${pen.colour}`);
    sheet.svg.append(this.#line);
  }

  /** Takes where the pen has been since the last time: all of it, not only what the screen had time for. */
  add(event: PointerEvent): void {
    const coalesced = event.getCoalescedEvents();
    for (const point of coalesced.length > 0 ? coalesced : [event]) this.#addPoint(point);
    if (this.#shown.length >= LONGEST_STROKE) this.#goOn();
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#show();
    });
  }

  /** Keeps the stroke. */
  async end(): Promise<void> {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#show();
    try {
      await this.#keep();
      // The mark that it has become is drawn a moment later.
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    } finally {
      this.#line.remove();
    }
  }

  giveUp(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#line.remove();
  }

  #addPoint({ clientX, clientY, pressure, pointerType }: PointerEvent): void {
    const { svg, geometry, scale } = this.#sheet;
    const { shown, inPage } = pointOn(svg, geometry, scale, clientX, clientY);
    const last = this.#shown.at(-1);
    if (last && Math.hypot(shown[0] - last.x, shown[1] - last.y) < NEAREST) return;
    const pressed = pointerType === 'mouse' || pressure === 0 ? NO_PRESSURE : pressure;
    this.#shown.push({ x: shown[0], y: shown[1], pressure: pressed });
    this.#inPage.push({ x: inPage[0], y: inPage[1], pressure: pressed });
  }

  #goOn(): void {
    void this.#keep();
    this.#shown = this.#shown.slice(-1);
    this.#inPage = this.#inPage.slice(-1);
  }

  #show(): void {
    const width = this.#pen.width * this.#sheet.geometry.userUnit;
    this.#line.setAttribute('d', inkPath(strokeOf(this.#shown), width));
  }

  async #keep(): Promise<void> {
    const { detail, pageIndex } = this.#sheet;
    if (this.#inPage.length === 0) return;
    await keepStroke(detail, pageIndex, tidyStroke(strokeOf(this.#inPage)), this.#pen, this.#begunAtMs);
  }
}
