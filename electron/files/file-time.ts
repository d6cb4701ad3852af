/** A moment as it stands in file names: `2026-11-22T13-36-05-123Z`, legal on every file system. */
export function fileTime(ms: number): string {
  return new Date(ms).toISOString().replace(/[:.]/g, '-');
}
