/** The last part of a path as any system writes it; the path itself where it has no parts (`/`, `C:\`). */
export function nameOfPath(path: string): string {
  return path.split(/[\\/]/).findLast(part => part !== '') ?? path;
}
