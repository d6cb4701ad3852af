/** A file larger than this, in bytes, is a big one. */
export const BIG_FILE = 8 * 1024 * 1024;

/** How many files are fetched at once, of one server unless it says otherwise, and how many of these may be small and big. */
export type Lanes = { readonly all: number; readonly small: number; readonly big: number };

/** One lane of each server is always left for small files. */
export const LANES: Lanes = { all: 3, small: 3, big: 2 };
/** Of all servers together. */
export const LANES_IN_ALL: Lanes = { all: 12, small: 12, big: 8 };
/** For a server that is to be asked for one thing at a time: only beside a big file, which takes long, a small one comes. */
export const POLITE_LANES: Lanes = { all: 2, small: 1, big: 1 };

/** Sizes in bytes; null as long as nobody has told. */
export type Size = number | null;

/**
 * Which of the files that wait begins now: the first that may, or undefined when all have to wait. A size that is not known
 * is taken to be small until the server tells, or more has come than a small file has: see {@link mayGrow}.
 */
export function nextToStart(waiting: readonly Size[], running: readonly Size[], lanes: Lanes): number | undefined {
  if (running.length >= lanes.all) return undefined;
  const big = running.filter(isBig).length;
  const small = running.length - big;
  const index = waiting.findIndex(size => (isBig(size) ? big < lanes.big : small < lanes.small));
  return index === -1 ? undefined : index;
}

/** Whether a file under way may go on now that it is known to have at least this size. */
export function mayGrow(size: number, others: readonly Size[], lanes: Lanes): boolean {
  return !isBig(size) || others.filter(isBig).length < lanes.big;
}

export function isBig(size: Size): boolean {
  return size !== null && size > BIG_FILE;
}
