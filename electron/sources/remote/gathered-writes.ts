/**
 * Writes a state that changes often: while it is being written, changes gather, and one further write takes them all.
 *
 * @param write writes the state as it is when it is called
 * @returns asks for a write; fulfilled when everything changed up to now is written
 */
export function gatheredWrites(write: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return (running = write());
      });
    return next;
  };
}
