import { create } from 'zustand';

type WindowTitle = {
  /** What the paper in the reader is called; undefined where none is open. */
  readonly paper: string | undefined;
};

/** What tells this window from others, while the reader is shown. */
export const useWindowTitle = create<WindowTitle>()(() => ({ paper: undefined }));
