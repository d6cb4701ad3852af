import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The PDFs named on a command line, as absolute paths. Switches are left out wherever they stand (test runners and
 * Chromium add some), and so are the program and the app's own folder, which are no PDFs.
 */
export function pdfPathsIn(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv
    .slice(1)
    .filter(argument => !argument.startsWith('-') && argument.toLowerCase().endsWith('.pdf'))
    .flatMap(argument => pathOf(argument, workingFolder) ?? []);
}

/** Desktops name files by their path, or by a `file:` address. */
function pathOf(argument: string, workingFolder: string): string | undefined {
  if (!/^file:/i.test(argument)) return path.resolve(workingFolder, argument);
  try {
    return fileURLToPath(argument);
  } catch {
    // An address of another computer, or one that is none.
    return undefined;
  }
}
