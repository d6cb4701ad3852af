/** The folder part of a path within a source, or '' for a file that lies at its top. Paths of other systems hold `\`. */
export function folderOf(path: string): string {
  const parts = path.split(/[\\/]/).filter(part => part !== '');
  return parts.slice(0, -1).join(' / ');
}
