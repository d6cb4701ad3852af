/**
 * Whether a write to the store failed because the disk is full. IndexedDB tells it of the write itself, or only of the
 * transaction that it aborts; Dexie then holds it inside its own error.
 */
export function isDiskFull(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  if (reason.name === 'QuotaExceededError') return true;
  if ('failures' in reason && Array.isArray(reason.failures) && reason.failures.some(isDiskFull)) return true;
  return 'inner' in reason && reason.inner !== reason && isDiskFull(reason.inner);
}
