/** What a task answers, or undefined as soon as nobody wants it any more: a share that hangs is left to hang. */
export async function unlessAborted<T>(signal: AbortSignal, start: () => Promise<T>): Promise<T | undefined> {
  if (signal.aborted) return undefined;
  let giveUp: () => void = () => undefined;
  const aborted = new Promise<undefined>(resolve => {
    giveUp = () => resolve(undefined);
  });
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([start(), aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
