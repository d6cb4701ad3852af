import path from 'node:path';

/**
 * The PDFs named on a command line, as absolute paths. Switches are left out wherever they stand (test runners and
 * Chromium add some), and so are the program and the app's own folder, which are no PDFs.
 */
export function pdfPathsIn(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv
    .slice(1)
    .filter(argument => !argument.startsWith('-') && argument.toLowerCase().endsWith('.pdf'))
    .map(argument => path.resolve(workingFolder, argument));
}
