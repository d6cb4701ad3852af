import type { Sha256 } from '../../shared/ids.ts';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';

/**
 * What is done with one paper whose bytes are kept: it is opened, so that it can be read; the text of its pages is kept;
 * what it says is understood from what is kept of it, without its PDF.
 */
export type JobKind = 'open' | 'read' | 'understand';

/** What the import worker is asked to do. One job at a time; `stop` ends the one it is at after the page in hand. */
export type WorkerRequest =
  | { readonly kind: JobKind; readonly sha256: Sha256 }
  | { readonly kind: 'stop' }
  /** While held, reading rests between pages, so that pages the member looks at are drawn first. */
  | { readonly kind: 'hold'; readonly held: boolean };

/** How a job ended, or how far it is. */
export type WorkerReport =
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: ImportProblem };
