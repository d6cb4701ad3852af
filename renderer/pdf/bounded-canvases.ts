/** A canvas of pdf.js and what it draws on it with. */
type CanvasAndContext = { canvas: HTMLCanvasElement | null; context: CanvasRenderingContext2D | null };

/** Pixels of a canvas that is small: the tile of a pattern. */
const SMALL = 64 * 64;

/** Pictures put on a small canvas; a pattern that takes more is finer than anybody could see. */
const MOST_PICTURES = 20_000;

/**
 * Makes the canvases that pdf.js draws patterns, masks and groups on. A hostile pattern can ask for its tile to be laid
 * over itself a hundred million times, all in one go: such a page is not drawn, rather than that the window hangs.
 */
export class BoundedCanvases {
  create(width: number, height: number): CanvasAndContext {
    if (width <= 0 || height <= 0) throw new Error('A canvas needs a size');
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context && width * height <= SMALL) boundPictures(context);
    return { canvas, context };
  }

  reset({ canvas }: CanvasAndContext, width: number, height: number): void {
    if (!canvas || width <= 0 || height <= 0) throw new Error('A canvas needs a size');
    canvas.width = width;
    canvas.height = height;
  }

  destroy(made: CanvasAndContext): void {
    // Without a size it gives its memory back at once.
    if (made.canvas) made.canvas.width = made.canvas.height = 0;
    made.canvas = null;
    made.context = null;
  }
}

function boundPictures(context: CanvasRenderingContext2D): void {
  const draw = context.drawImage.bind(context) as (...args: unknown[]) => void;
  let left = MOST_PICTURES;
  context.drawImage = (...args: unknown[]): void => {
    left -= 1;
    if (left < 0) throw new Error('The pattern is too fine to be drawn');
    draw(...args);
  };
}
