const awaited = new Set<symbol>();
let waiting: (() => void)[] = [];

/** What takes longer to be seen, if it ever is, holds up nothing else. */
const LONGEST_MS = 10_000;

/** Says that the member waits to see something: a paper being opened, pages being drawn. @returns says that it is there, or will not come */
export function awaitSight(): () => void {
  const one = Symbol('awaited');
  awaited.add(one);
  const end = (): void => {
    clearTimeout(tooLate);
    if (!awaited.delete(one) || awaited.size > 0) return;
    const all = waiting;
    waiting = [];
    for (const goOn of all) goOn();
  };
  const tooLate = setTimeout(end, LONGEST_MS);
  return end;
}

/** Settled once the member waits to see nothing. Work whose results are not in view begins then, and goes on then. */
export async function nothingAwaited(): Promise<void> {
  while (awaited.size > 0) await new Promise<void>(resolve => waiting.push(resolve));
}
