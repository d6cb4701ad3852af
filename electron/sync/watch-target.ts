import path from 'node:path';
import { watch } from 'chokidar';
import type { Log } from '../logging/main-log.ts';

const CROWD_MS = 300;

/** Tells when files come to a folder of a target, as far as its file system says so. @returns stops it */
export function watchTarget(folder: string, onChange: () => void, log: Log): () => void {
  let crowd: NodeJS.Timeout | undefined;
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    depth: 2,
    ignorePermissionErrors: true,
    ignored: place => path.basename(place).startsWith('.lectern-'),
  });
  watcher.on('all', () => {
    clearTimeout(crowd);
    crowd = setTimeout(onChange, CROWD_MS);
  });
  watcher.on('error', error => log.write('Watching the sync folder failed', error));
  return () => {
    clearTimeout(crowd);
    watcher.close().catch((error: unknown) => log.write('A watch did not end', error));
  };
}
