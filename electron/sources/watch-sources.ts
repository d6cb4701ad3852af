import { createHash } from 'node:crypto';
import { watch, type FSWatcher } from 'chokidar';
import { isRemote, type Scan, type Source } from '../../shared/sources/source.ts';
import type { Log } from '../logging/main-log.ts';
import { isPdfName, isVisible } from './legal-path.ts';
import path from 'node:path';

/** Files arrive in crowds; the last of a crowd speaks for all. */
const CROWD_MS = 400;
/** Network shares may tell nothing, so they are looked at too. */
const NUDGE_MS = 60_000;
/** Committee, year, meeting, papers. Systems watch few folders at once; what lies deeper the nudge finds. */
const WATCHED_DEPTH = 4;
/** Stands in the names of events for bytes that are no text. */
const NO_TEXT = '\uFFFD';

/** Notices when papers come, change or go. */
export type SourceWatch = {
  /** Watches what the sources are now. */
  readonly refresh: () => void;
  /** Looks whether anything changed unseen since the last scan, for instance when the window comes to the front. */
  readonly nudge: () => void;
  /** Keeps what a scan found, to tell later whether anything changed since. */
  readonly noteScan: (scan: Scan) => void;
  readonly stop: () => Promise<void>;
};

export function watchSources(
  sources: { readonly list: () => readonly Source[]; readonly scan: () => Promise<Scan> },
  onChange: () => void,
  log: Log,
): SourceWatch {
  let watcher: FSWatcher | undefined;
  let watched: readonly string[] = [];
  let known: string | undefined;
  let crowd: NodeJS.Timeout | undefined;
  let isLooking = false;

  const tellSoon = (): void => {
    clearTimeout(crowd);
    crowd = setTimeout(onChange, CROWD_MS);
  };

  async function look(): Promise<void> {
    if (isLooking || known === undefined) return;
    isLooking = true;
    try {
      const found = signatureOf(await sources.scan());
      if (found === known) return;
      known = found;
      onChange();
    } finally {
      isLooking = false;
    }
  }

  const nudge = (): void => {
    look().catch((error: unknown) => log.write('Looking for new papers failed', error));
  };
  const timer = setInterval(nudge, NUDGE_MS);

  function start(paths: readonly string[]): FSWatcher {
    return (
      watch([...paths], {
        ignoreInitial: true,
        followSymlinks: false,
        depth: WATCHED_DEPTH,
        ignorePermissionErrors: true,
        ignored: (place, stats) => !paths.includes(place) && isUninteresting(place, stats?.isFile() ?? false),
      })
        .on('all', tellSoon)
        .on('raw', (event, place) => place && isKnownRawOnly(event, path.basename(place)) && tellSoon())
        // The nudge finds what a failed watch misses.
        .on('error', error => log.write('Watching for papers failed', error))
    );
  }

  return {
    refresh() {
      const paths = sources.list().flatMap(source => (isRemote(source) ? [] : [source.path]));
      if (paths.join('\n') === watched.join('\n')) return;
      watched = paths;
      const old = watcher;
      watcher = paths.length > 0 ? start(paths) : undefined;
      old?.close().catch((error: unknown) => log.write('A watch did not end', error));
    },
    nudge,
    noteScan(scan) {
      known = signatureOf(scan);
    },
    async stop() {
      clearInterval(timer);
      clearTimeout(crowd);
      await watcher?.close();
    },
  };
}

function isUninteresting(place: string, isFile: boolean): boolean {
  const name = path.basename(place);
  return !isVisible(name) || (isFile && !isPdfName(name));
}

/** The watch passes over names that are no text and links that lead nowhere; only its raw events know of them. */
function isKnownRawOnly(event: string, name: string): boolean {
  return isVisible(name) && (name.includes(NO_TEXT) || (event === 'rename' && isPdfName(name)));
}

function signatureOf(scan: Scan): string {
  const hash = createHash('sha256');
  for (const file of scan.files)
    hash.update(`${file.ref.source}\n${file.ref.path}\n${file.size}\n${file.modifiedMs}\n`);
  hash.update(scan.unreachable.join('\n'));
  for (const { source, reason, count, example } of scan.leftOut)
    hash.update(`\n${source}\n${reason}\n${count}\n${example}`);
  return hash.digest('hex');
}
