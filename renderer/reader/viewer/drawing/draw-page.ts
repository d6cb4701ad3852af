import { AnnotationMode, type PDFDocumentProxy, type PDFPageProxy, type RenderTask } from 'pdfjs-dist';
import type { DrawSpec } from './draw-spec.ts';
import { pageOn, picturesOn } from './page-pictures.ts';
import { PatienceClock, type Patience } from './patience.ts';

/** What has become of a drawing. A canvas that was not drawn to the end is zeroed. */
export type DrawOutcome =
  | { readonly is: 'drawn'; readonly canvas: HTMLCanvasElement; readonly page: PDFPageProxy }
  | { readonly is: 'failed' | 'given-up' | 'cancelled' };

/** Pages that take longer are shown while they are being drawn. */
const SHOW_AFTER_MS = 600;

/**
 * Draws a page, or a part of one, on a canvas of its own, in slices of a few milliseconds between which it can be made to
 * pause. It begins paused, with pdf.js already fetching what there is to draw.
 */
export class PageDrawing {
  readonly #spec: DrawSpec;
  readonly #clock: PatienceClock;
  readonly #canvas = document.createElement('canvas');
  readonly #outcome = Promise.withResolvers<DrawOutcome>();
  readonly #onGrowing: (canvas: HTMLCanvasElement) => void;
  #task: RenderTask | undefined;
  #page: PDFPageProxy | undefined;
  #isPaused = true;
  #isOver = false;
  #goOn: (() => void) | undefined;
  #firstSliceAt: number | undefined;
  readonly #onFirstSlice = Promise.withResolvers<void>();
  readonly #onSlow = Promise.withResolvers<void>();

  /**
   * @param onGrowing called with the canvas of a page that takes long, once a part of it is on it
   */
  constructor(
    pdf: PDFDocumentProxy,
    spec: DrawSpec,
    patience: Patience,
    onGrowing: (canvas: HTMLCanvasElement) => void,
  ) {
    this.#spec = spec;
    this.#onGrowing = onGrowing;
    this.#clock = new PatienceClock(
      patience,
      () => this.#onSlow.resolve(),
      () => this.#end('given-up'),
    );
    void this.#draw(pdf);
  }

  get outcome(): Promise<DrawOutcome> {
    return this.#outcome.promise;
  }

  /** Settled once the first of it is to be drawn, or it has ended. */
  get begun(): Promise<void> {
    return this.#onFirstSlice.promise;
  }

  /** Settled once it has taken so long that others should go first; never for one that has not. */
  get slow(): Promise<void> {
    return this.#onSlow.promise;
  }

  pause(): void {
    this.#isPaused = true;
    this.#clock.stop();
  }

  resume(): void {
    if (!this.#isPaused || this.#isOver) return;
    this.#isPaused = false;
    this.#clock.start();
    const goOn = this.#goOn;
    this.#goOn = undefined;
    goOn?.();
  }

  cancel(): void {
    this.#end('cancelled');
  }

  async #draw(pdf: PDFDocumentProxy): Promise<void> {
    try {
      const page = await pdf.getPage(this.#spec.pageIndex + 1);
      if (this.#isOver) return;
      this.#page = page;
      await this.#render(page);
      if (this.#isOver) return;
      const { theme } = this.#spec;
      if (theme) {
        await theme.paint(this.#canvas, picturesOn(page, this.#spec, this.#canvas), pageOn(this.#spec, this.#canvas));
      }
      if (this.#isOver) return;
      this.#isOver = true;
      this.#finish({ is: 'drawn', canvas: this.#canvas, page });
    } catch {
      // Cancelling is told before; else the file is damaged here, or was closed, which the page says in its place.
      this.#end('failed');
    }
  }

  #render(page: PDFPageProxy): Promise<void> {
    const { rotation, size, part = [0, 0, 1, 1], theme } = this.#spec;
    const [left, top, right, bottom] = part;
    const scale = size.width / page.getViewport({ scale: 1, rotation }).width;
    this.#canvas.width = Math.max(1, Math.round((right - left) * size.width));
    this.#canvas.height = Math.max(1, Math.round((bottom - top) * size.height));
    const offset = { offsetX: -left * size.width, offsetY: -top * size.height };
    const task = page.render({
      canvas: this.#canvas,
      viewport: page.getViewport({ scale, rotation, ...offset }),
      recordImages: theme !== undefined,
      // Marks of the file that the member has made their own are hidden by name.
      annotationMode: AnnotationMode.ENABLE_STORAGE,
    });
    this.#task = task;
    task.onContinue = (goOn: () => void) => this.#beforeSlice(goOn);
    return task.promise;
  }

  #beforeSlice(goOn: () => void): void {
    this.#onFirstSlice.resolve();
    this.#clock.progress();
    this.#firstSliceAt ??= performance.now();
    if (this.#spec.theme === undefined && performance.now() - this.#firstSliceAt > SHOW_AFTER_MS) {
      this.#onGrowing(this.#canvas);
    }
    if (this.#isPaused) this.#goOn = goOn;
    else goOn();
  }

  #end(is: 'failed' | 'given-up' | 'cancelled'): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#task?.cancel();
    this.#canvas.remove();
    this.#canvas.width = 0;
    this.#canvas.height = 0;
    this.#page?.cleanup();
    this.#finish({ is });
  }

  #finish(outcome: DrawOutcome): void {
    this.#clock.stop();
    this.#goOn = undefined;
    this.#onFirstSlice.resolve();
    this.#outcome.resolve(outcome);
  }
}
