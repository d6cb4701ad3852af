import type { PageShape } from './shape.ts';
import type { AnnotationType, Colour } from './model.ts';
import type { Stroke } from './stroke.ts';

/**
 * An annotation that the PDF itself holds. It is shown and cannot be changed; the member may adopt it, which makes a
 * mark of their own like it that says so (`adoptedFrom`). Geometry in PDF points, as in a mark of the member's.
 */
export type EmbeddedMark = {
  /** Names it within its paper: the same whenever the paper is read. */
  readonly key: string;
  /** Names it for the PDF reader, for as long as the paper is open. */
  readonly drawnAs: string;
  readonly type: Exclude<AnnotationType, 'bookmark'>;
  readonly shape: PageShape;
  /** The lines of ink; empty for other types. */
  readonly strokes: readonly Stroke[];
  /** Of the line of ink, in points. */
  readonly width: number;
  /** As the file gives it, `#rrggbb`, and the nearest of the member's colours. */
  readonly colour: { readonly css: string; readonly nearest: Colour };
  readonly author: string;
  readonly comment: string;
  /** ISO 8601; null where the file does not say. */
  readonly changedAt: string | null;
};

/** Flags of annotations that are not seen (ISO 32000-1, 12.5.3): invisible, hidden, not shown. */
export const UNSEEN = 1 + 2 + 32;
