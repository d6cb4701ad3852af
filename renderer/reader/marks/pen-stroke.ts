import { HandLine } from '../../../shared/annotations/hand-line.ts';
import { inkPath } from '../../../shared/annotations/ink-path.ts';
import { strokeOf, type PenPoint } from '../../../shared/annotations/stroke.ts';
import { tidyStroke } from '../../../shared/annotations/tidy-stroke.ts';
import { pointInPage, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
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

/** A line of so many points is left as it is drawn, and another goes on from it: what is drawn anew each frame stays short. */
const LONGEST_LINE = 1000;

const NO_PRESSURE = 0.5;

/** A stroke while the pen is on the page: seen at once, kept when the pen is lifted. */
export class PenStroke {
  readonly #sheet: Sheet;
  readonly #pen: Pen;
  readonly #begunAtMs = performance.now();
  readonly #hand: HandLine;
  readonly #lines: SVGPathElement[] = [];
  /** The first point of the line that is drawn now. */
  #from = 0;
  #frame: number | undefined;

  constructor(sheet: Sheet, pen: Pen) {
    this.#sheet = sheet;
    this.#pen = pen;
    this.#hand = new HandLine(1 / sheet.scale);
    this.#beginLine();
  }

  /** Takes where the pen has been since the last time: all of it, not only what the screen had time for. */
  add(event: PointerEvent): void {
    const coalesced = event.getCoalescedEvents();
    for (const point of coalesced.length > 0 ? coalesced : [event]) this.#addPoint(point);
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
      this.#wipe();
    }
  }

  giveUp(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#wipe();
  }

  #addPoint({ clientX, clientY, pressure, pointerType }: PointerEvent): void {
    const { svg, geometry, scale } = this.#sheet;
    const [x, y] = pointOn(svg, geometry, scale, clientX, clientY).shown;
    this.#hand.add({ x, y, pressure: pointerType === 'mouse' || pressure === 0 ? NO_PRESSURE : pressure });
  }

  #beginLine(): void {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('class', `mark mark--ink mark--${this.#pen.colour}`);
    this.#sheet.svg.append(line);
    this.#lines.push(line);
  }

  #show(): void {
    const { settled } = this.#hand;
    const isLong = settled.length - this.#from > LONGEST_LINE;
    this.#draw(isLong ? settled.slice(this.#from) : this.#hand.from(this.#from));
    if (!isLong) return;
    this.#from = settled.length - 1;
    this.#beginLine();
    this.#draw(this.#hand.from(this.#from));
  }

  #draw(points: readonly PenPoint[]): void {
    const width = this.#pen.width * this.#sheet.geometry.userUnit;
    this.#lines.at(-1)?.setAttribute('d', inkPath(strokeOf(points), width));
  }

  #wipe(): void {
    for (const line of this.#lines) line.remove();
  }

  async #keep(): Promise<void> {
    const { detail, pageIndex, geometry } = this.#sheet;
    const inPage = this.#hand.from(0).map(({ x, y, pressure }) => {
      const [across, up] = pointInPage(geometry, x, y);
      return { x: across, y: up, pressure };
    });
    if (inPage.length === 0) return;
    await keepStroke(detail, pageIndex, tidyStroke(strokeOf(inPage)), this.#pen, this.#begunAtMs);
  }
}
