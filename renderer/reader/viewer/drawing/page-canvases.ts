import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { CanvasBuffer, type BufferBounds } from './canvas-buffer.ts';
import { PageDrawing, type DrawOutcome } from './draw-page.ts';
import type { DrawQueue, Wish } from './draw-queue.ts';
import { drawKey, type DrawSpec, type WantedDrawing } from './draw-spec.ts';
import { PATIENCE } from './patience.ts';

/** Why a page is not drawn. */
export type DrawTrouble = 'failed' | 'given-up';

/** Where a page's canvas is shown. */
export type Surface = {
  /** Shows a canvas in the place of what is shown. It is as it was asked for, or stands in until that is drawn. */
  show(canvas: HTMLCanvasElement, drawn: DrawSpec): void;
  /** Says how it stands with the drawing that is wanted. */
  tell(state: 'waiting' | 'drawn' | DrawTrouble): void;
};

type Drawn = { readonly spec: DrawSpec; readonly canvas: HTMLCanvasElement; readonly page: PDFPageProxy };

/** Trying again gives a page this much more time. */
const MORE_PATIENCE = 4;

/**
 * The canvases of a paper's pages: draws what is wanted, keeps what is drawn, and shows it where the page is. What was
 * drawn otherwise (smaller, turned, in other colours) stands in until the page is drawn as it is wanted.
 */
export class PageCanvases {
  readonly #queue: DrawQueue;
  readonly #buffer: CanvasBuffer<Drawn>;
  readonly #surfaces = new Map<number, Surface>();
  readonly #troubles = new Map<string, DrawTrouble>();
  readonly #patience = new Map<number, number>();
  /** Canvases that show what is not to be seen any more. */
  readonly #outdated = new WeakSet<HTMLCanvasElement>();
  #pdf: PDFDocumentProxy | undefined;
  #wanted: ReadonlyMap<number, WantedDrawing> = new Map();

  constructor(queue: DrawQueue, bounds: BufferBounds) {
    this.#queue = queue;
    this.#buffer = new CanvasBuffer(bounds, ({ page }) => page.cleanup());
  }

  /** Draws from this paper. Of another one before, nothing is kept. */
  open(pdf: PDFDocumentProxy | undefined): void {
    if (this.#pdf === pdf) return;
    this.close();
    this.#pdf = pdf;
    this.#troubles.clear();
  }

  /** Lets go of everything. */
  close(): void {
    this.#wanted = new Map();
    this.#queue.wish(this, []);
    this.#buffer.clear();
    this.#pdf = undefined;
  }

  /**
   * Says all that is wanted now.
   *
   * @param mayStandIn whether what was drawn otherwise will do for now, as while the member zooms
   */
  want(wanted: readonly WantedDrawing[], mayStandIn = false): void {
    this.#wanted = new Map(wanted.map(drawing => [drawing.pageIndex, drawing]));
    this.#buffer.trim(new Set([...this.#wanted.keys(), ...this.#surfaces.keys()]));
    this.#wish(mayStandIn);
    for (const pageIndex of this.#surfaces.keys()) this.#tell(pageIndex);
  }

  /** Lets go of the pages that are not wanted. */
  keepOnlyWanted(): void {
    for (const pageIndex of this.#surfaces.keys()) {
      if (!this.#wanted.has(pageIndex)) this.#buffer.remove(pageIndex);
    }
  }

  /** Shows a page there for as long as it is not given back. @returns gives it back */
  attach(pageIndex: number, surface: Surface): () => void {
    this.#surfaces.set(pageIndex, surface);
    const drawn = this.#buffer.get(pageIndex);
    if (drawn) surface.show(drawn.canvas, drawn.spec);
    this.#tell(pageIndex);
    return () => {
      if (this.#surfaces.get(pageIndex) === surface) this.#surfaces.delete(pageIndex);
    };
  }

  /** What is drawn of a page, if it is kept. */
  drawn(pageIndex: number): DrawSpec | undefined {
    return this.#buffer.get(pageIndex)?.spec;
  }

  /** Draws pages anew on which something else is to be seen now; what is drawn stands in until then. */
  drawAnew(pages: ReadonlySet<number>): void {
    for (const pageIndex of pages) {
      const drawn = this.#buffer.get(pageIndex);
      if (drawn) this.#outdated.add(drawn.canvas);
    }
    this.#wish(false);
  }

  /** Tries a page again that could not be drawn, with more patience. */
  tryAgain(pageIndex: number): void {
    this.#patience.set(pageIndex, (this.#patience.get(pageIndex) ?? 1) * MORE_PATIENCE);
    const wanted = this.#wanted.get(pageIndex);
    if (wanted) this.#troubles.delete(drawKey(wanted));
    this.#wish(false);
    this.#tell(pageIndex);
  }

  #wish(mayStandIn: boolean): void {
    const pdf = this.#pdf;
    if (!pdf) return;
    const wishes: Wish[] = [];
    for (const wanted of this.#wanted.values()) {
      const key = drawKey(wanted);
      const drawn = this.#buffer.get(wanted.pageIndex);
      if (this.#troubles.has(key)) continue;
      const isCurrent = drawn && !this.#outdated.has(drawn.canvas);
      if (isCurrent && (mayStandIn || drawKey(drawn.spec) === key)) continue;
      wishes.push({ key, rank: wanted.rank, begin: () => this.#begin(pdf, wanted) });
    }
    this.#queue.wish(this, wishes);
  }

  #begin(pdf: PDFDocumentProxy, spec: DrawSpec): PageDrawing {
    const times = this.#patience.get(spec.pageIndex) ?? 1;
    const patience = { stillMs: PATIENCE.stillMs * times, allMs: PATIENCE.allMs * times };
    const drawing = new PageDrawing(pdf, spec, patience, canvas => {
      if (this.#pdf === pdf && !this.#buffer.get(spec.pageIndex))
        this.#surfaces.get(spec.pageIndex)?.show(canvas, spec);
    });
    void drawing.outcome.then(outcome => this.#take(pdf, spec, outcome));
    return drawing;
  }

  #take(pdf: PDFDocumentProxy, spec: DrawSpec, outcome: DrawOutcome): void {
    if (outcome.is === 'drawn') {
      if (this.#pdf === pdf && this.#isOfUse(spec)) {
        this.#buffer.put({ spec, canvas: outcome.canvas, page: outcome.page });
        this.#surfaces.get(spec.pageIndex)?.show(outcome.canvas, spec);
        this.#tell(spec.pageIndex);
      } else {
        outcome.canvas.width = 0;
        outcome.canvas.height = 0;
      }
    } else if (outcome.is !== 'cancelled' && this.#pdf === pdf) {
      this.#troubles.set(drawKey(spec), outcome.is);
      this.#tell(spec.pageIndex);
    }
  }

  /** Whether a drawing is still wanted, or there is no other of its page. */
  #isOfUse(spec: DrawSpec): boolean {
    const wanted = this.#wanted.get(spec.pageIndex);
    if (wanted && drawKey(wanted) === drawKey(spec)) return true;
    return spec.part === undefined && wanted !== undefined && !this.#buffer.get(spec.pageIndex);
  }

  #tell(pageIndex: number): void {
    const surface = this.#surfaces.get(pageIndex);
    const wanted = this.#wanted.get(pageIndex);
    if (!surface || !wanted) return;
    const drawn = this.#buffer.get(pageIndex);
    const key = drawKey(wanted);
    surface.tell(drawn && drawKey(drawn.spec) === key ? 'drawn' : (this.#troubles.get(key) ?? 'waiting'));
  }
}
