import { create } from 'zustand';
import type { Sha256 } from '../../shared/ids.ts';

/** What the import is at with one file. */
export type ImportStep = {
  readonly fileName: string;
  readonly phase: 'checking' | 'copying' | 'reading';
  /** From 0 to 1 within the phase. */
  readonly progress: number;
  readonly paper: Sha256 | undefined;
};

/** What the import is doing now; `current` is undefined when it rests. */
export type ImportActivity = {
  readonly current: ImportStep | undefined;
  readonly waiting: number;
  /** Files dealt with since it last rested. */
  readonly finished: number;
  /** The member stopped it; it goes on when they say so or a file arrives. */
  readonly stopped: boolean;
};

const AT_REST: ImportActivity = { current: undefined, waiting: 0, finished: 0, stopped: false };

export const useImportActivity = create<ImportActivity>()(() => AT_REST);
