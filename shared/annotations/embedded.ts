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
  /** What it is most like. */
  readonly type: Exclude<AnnotationType, 'bookmark'>;
  /** What it is called by itself: `Text box`, `Circle`. */
  readonly called: string;
  /**
   * Whether a mark of the member's can look like it, and stands in its place once it is adopted. One that cannot stays on
   * the page as it is, and a note beside it holds its words.
   */
  readonly isHeld: boolean;
  readonly shape: PageShape;
  /** The words it lies on, in one line; empty where it lies on none, or they are not known. */
  readonly words: string;
  /** The lines of ink; empty for other types. */
  readonly strokes: readonly Stroke[];
  /** Of the line of ink, in points. */
  readonly width: number;
  /** As the file gives it, `#rrggbb`, and the nearest of the member's colours. */
  readonly colour: { readonly css: string; readonly nearest: Colour };
  /** What was answered to it, and to the answers, in the order of the file. */
  readonly answers: readonly EmbeddedWords[];
} & EmbeddedWords;

/** What somebody wrote into a PDF. */
export type EmbeddedWords = {
  readonly author: string;
  readonly comment: string;
  /** ISO 8601; null where the file does not say. */
  readonly changedAt: string | null;
};

/** The words of a mark and of the answers to it, as one comment. */
export function wordsWithAnswers({ comment, answers }: Pick<EmbeddedMark, 'comment' | 'answers'>): string {
  const answered = answers.map(answer => `${answerHead(answer)}: ${answer.comment}`);
  return [comment, ...answered].filter(words => words !== '').join('\n\n');
}

/** `Answer by Anna Berg` */
export function answerHead({ author }: Pick<EmbeddedWords, 'author'>): string {
  return author === '' ? 'Answer' : `Answer by ${author}`;
}

/** Flags of annotations that are not seen (ISO 32000-1, 12.5.3): invisible, hidden, not shown. */
export const UNSEEN = 1 + 2 + 32;

/** Points from the origin that no page reaches (ISO 32000-1, annex C, allows 14,400). */
export const FARTHEST = 200_000;
