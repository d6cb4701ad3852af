import type { App } from 'electron';
import { pdfPathsIn } from './command-line.ts';

/** Passes on the papers that the system asks to be opened: first those asked for before anybody could take them. */
export type AskedPaths = { readonly passTo: (open: (paths: readonly string[]) => void) => void };

/**
 * Gathers from the command line, from other starts of the app, and from the Finder, which may ask before the app is
 * ready: to be called before anything is waited for.
 */
export function gatherAskedPaths(app: App): AskedPaths {
  let early: (readonly string[])[] = [pdfPathsIn(process.argv, process.cwd())];
  let open: ((paths: readonly string[]) => void) | undefined;
  const take = (paths: readonly string[]): void => {
    if (paths.length === 0) return;
    if (open) open(paths);
    else early.push(paths);
  };
  app.on('open-file', (event, file) => {
    event.preventDefault();
    take([file]);
  });
  app.on('second-instance', (_event, argv, workingFolder) => take(pdfPathsIn(argv, workingFolder)));
  return {
    passTo(receiver) {
      open = receiver;
      const waiting = early.flat();
      early = [];
      if (waiting.length > 0) receiver(waiting);
    },
  };
}
