const awaited = new Set<symbol>();
let released = gate();

/** What takes longer to be seen holds up nothing else. */
const LONGEST_MS = 5000;

/** Says that the member waits to see something: a paper being opened, pages being drawn. @returns says that it is there, or will not come */
export function awaitSight(): () => void {
  const one = Symbol('awaited');
  awaited.add(one);
  return () => {
    if (!awaited.delete(one) || awaited.size > 0) return;
    released.open();
    released = gate();
  };
}

/** Settled once the member waits to see nothing. Work whose results are not in view begins then, and goes on then. */
export async function nothingAwaited(): Promise<void> {
  if (awaited.size === 0) return;
  let tooLate: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>(resolve => {
    tooLate = setTimeout(resolve, LONGEST_MS);
  });
  await Promise.race([released.opened, patience]);
  clearTimeout(tooLate);
}

/** A promise that is settled by `open`. `Promise.withResolvers` is missing where unit tests run. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
