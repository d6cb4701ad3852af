/** The environment variable that tells the start hook what it waits for. */
export const WAIT_VARIABLE = 'LECTERN_BENCH_WAIT';

/** What stands before each line the start hook writes, so that it is told from what the app writes. */
export const LINE_MARK = 'lectern-bench ';

/** What has to be in the page before the app counts as usable. */
export type WaitFor = {
  /** Script text of the page clock. */
  readonly pageClock: string;
  /** Rows that must be there, by their CSS selector, and how many. */
  readonly rows: string;
  readonly count: number;
  /** CSS selector of controls of which the first must lie open to a click; '' for none. */
  readonly control: string;
};
