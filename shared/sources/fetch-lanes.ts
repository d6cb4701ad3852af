/** A file larger than this, in bytes, is a big one. */
export const BIG_FILE = 8 * 1024 * 1024;
/** Files of one source that are fetched at once. */
export const LANES = 3;
/** How many of these may be big: one lane is always left for small files. */
export const BIG_LANES = 2;

/** Sizes in bytes; null as long as nobody has told. */
type Size = number | null;

/**
 * Which of the files that wait begins now: the first that may, or undefined when all have to wait. A size that is not known
 * is taken to be small until the server tells, or more has come than a small file has: see {@link mayGrow}.
 */
export function nextToStart(waiting: readonly Size[], running: readonly Size[]): number | undefined {
  if (running.length >= LANES) return undefined;
  const isFull = running.filter(isBig).length >= BIG_LANES;
  const index = waiting.findIndex(size => !isFull || !isBig(size));
  return index === -1 ? undefined : index;
}

/** Whether a file under way may go on now that it is known to have at least this size. */
export function mayGrow(size: number, others: readonly Size[]): boolean {
  return !isBig(size) || others.filter(isBig).length < BIG_LANES;
}

export function isBig(size: Size): boolean {
  return size !== null && size > BIG_FILE;
}
