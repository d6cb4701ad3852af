import { hasRawBytes } from './raw-path.ts';

/** Names that lead out of a folder, or mean something else than a file in it. */
const NO_NAME: ReadonlySet<string> = new Set(['', '.', '..']);

/** The parts of a ref's path, or undefined when it is no plain relative path of names. */
export function legalParts(refPath: string): readonly string[] | undefined {
  const parts = refPath.split('/');
  return parts.every(isPlainName) ? parts : undefined;
}

function isPlainName(part: string): boolean {
  if (NO_NAME.has(part) || part.includes('\0')) return false;
  // On Windows a backslash separates, a colon names a drive or a stream within a file, and names are never bare bytes.
  return process.platform !== 'win32' || !(/[\\:]/.test(part) || hasRawBytes(part));
}

/** What systems keep at the top of a drive for themselves, and let nobody read. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['lost+found', '$RECYCLE.BIN', 'System Volume Information']);

/** Whether a name is one that a council folder may show: not hidden, not the lock file of a word processor. */
export function isVisible(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$') && !OF_THE_SYSTEM.has(name);
}

export function isPdfName(name: string): boolean {
  return name.toLowerCase().endsWith('.pdf');
}
