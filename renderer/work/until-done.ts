/** Milliseconds until what failed is tried again: at first, and at most. */
const [FIRST_WAIT, LONGEST_WAIT] = [250, 10_000];

/**
 * Does something that may fail for a while, such as reading from a disk, and tries it again until it succeeds or is given up.
 *
 * @param onFirstFailure told once, why it failed at first
 */
export async function untilDone(
  act: () => Promise<void>,
  giveUp: AbortSignal,
  onFirstFailure: (reason: unknown) => void,
): Promise<void> {
  for (let wait = FIRST_WAIT; !giveUp.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await act();
    } catch (reason) {
      if (wait === FIRST_WAIT && !giveUp.aborted) onFirstFailure(reason);
    }
    await new Promise(resolve => setTimeout(resolve, wait));
  }
}
