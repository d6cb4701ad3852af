/** The largest file taken from a target, in bytes: many times a segment's usual size. */
export const LARGEST_FILE = 64 * 1024 * 1024;
