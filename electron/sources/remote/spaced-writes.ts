/**
 * Writes a state that changes often at the first change, and from then on at most once in `everyMs` milliseconds.
 *
 * @param write writes the state as it is when it is called; its error goes to `onError`
 */
export function spacedWrites(
  write: () => Promise<void>,
  everyMs: number,
  onError: (error: unknown) => void,
): { readonly soon: () => void; readonly now: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let isChanged = false;
  function now(): void {
    clearTimeout(timer);
    isChanged = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isChanged) now();
    }, everyMs);
    write().catch(onError);
  }
  return {
    soon() {
      if (timer === undefined) now();
      else isChanged = true;
    },
    now,
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
