/** The system's word on whether there is a network at all is looked at this often: it costs nothing. */
const LOOK_MS = 5000;

export type Connection = {
  readonly isOnline: () => boolean;
  /** Tells when the computer wakes. */
  readonly onResume: (listener: () => void) => void;
};

/** Tells when the computer is connected again, or has slept and may be somewhere else. @returns stops it */
export function watchConnection({ isOnline, onResume }: Connection, onBack: () => void): () => void {
  let wasOnline = isOnline();
  const timer = setInterval(() => {
    const isNow = isOnline();
    if (isNow && !wasOnline) onBack();
    wasOnline = isNow;
  }, LOOK_MS);
  let isStopped = false;
  onResume(() => {
    if (!isStopped) onBack();
  });
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}
