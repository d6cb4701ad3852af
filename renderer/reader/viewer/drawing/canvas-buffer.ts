import type { DrawSpec } from './draw-spec.ts';

/** A drawn canvas. */
export type DrawnCanvas = {
  readonly spec: DrawSpec;
  readonly canvas: { width: number; height: number; remove(): void };
};

/** What a buffer holds at most. */
export type BufferBounds = { readonly count: number; readonly pixels: number };

/**
 * Drawn pages, one canvas each. They stay when their page is scrolled away, so that going back shows them at once; those
 * that were needed longest ago are let go of when they are too many or too large together.
 */
export class CanvasBuffer<Drawn extends DrawnCanvas> {
  readonly #bounds: BufferBounds;
  readonly #onDropped: (drawn: Drawn) => void;
  /** The one needed longest ago first. */
  readonly #kept = new Map<number, Drawn>();

  /** @param onDropped told of what is let go of; its canvas is zeroed, which gives its memory back at once */
  constructor(bounds: BufferBounds, onDropped: (drawn: Drawn) => void) {
    this.#bounds = bounds;
    this.#onDropped = onDropped;
  }

  get(pageIndex: number): Drawn | undefined {
    return this.#kept.get(pageIndex);
  }

  /** Keeps a drawing in the place of the page's earlier one. */
  put(drawn: Drawn): void {
    const { pageIndex } = drawn.spec;
    const earlier = this.#kept.get(pageIndex);
    this.#kept.delete(pageIndex);
    this.#kept.set(pageIndex, drawn);
    if (earlier && earlier !== drawn) this.#drop(earlier);
  }

  /** Lets go of what is too much. Pages that are needed are kept whatever they take. */
  trim(needed: ReadonlySet<number>): void {
    for (const pageIndex of needed) {
      const drawn = this.#kept.get(pageIndex);
      if (!drawn) continue;
      this.#kept.delete(pageIndex);
      this.#kept.set(pageIndex, drawn);
    }
    let pixels = [...this.#kept.values()].reduce((sum, { canvas }) => sum + canvas.width * canvas.height, 0);
    for (const [pageIndex, drawn] of this.#kept) {
      if (this.#kept.size <= this.#bounds.count && pixels <= this.#bounds.pixels) return;
      if (needed.has(pageIndex)) continue;
      pixels -= drawn.canvas.width * drawn.canvas.height;
      this.remove(pageIndex);
    }
  }

  remove(pageIndex: number): void {
    const drawn = this.#kept.get(pageIndex);
    this.#kept.delete(pageIndex);
    if (drawn) this.#drop(drawn);
  }

  clear(): void {
    for (const pageIndex of this.#kept.keys()) this.remove(pageIndex);
  }

  #drop(drawn: Drawn): void {
    drawn.canvas.remove();
    drawn.canvas.width = 0;
    drawn.canvas.height = 0;
    this.#onDropped(drawn);
  }
}
