/** What is still to be saved when the window is about to close. */
type Flush = () => Promise<unknown>;

const flushes = new Set<Flush>();

/** Has something saved before the window closes. @returns a function that takes it back */
export function onFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => {
    flushes.delete(flush);
  };
}

/** Saves all that is still to be saved; one that fails keeps none of the others from it. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushes].map(flush => flush()));
}
