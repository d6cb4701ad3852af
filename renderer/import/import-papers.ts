import { ask } from '../bridge/bridge.ts';
import type { Arrival } from '../db/arrival.ts';
import { store } from '../db/the-store.ts';
import { openPaper } from '../state/navigation.ts';
import { notify } from '../state/notices.ts';
import { importProblemWords } from '../../shared/pack/import-problem.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { FileRef } from '../../shared/sources/source.ts';
import { useImportActivity } from './activity.ts';
import { Importer } from './importer.ts';
import { noteLeftOut } from './left-out.ts';
import { ImportWorker } from './worker-client.ts';

const worker = new ImportWorker();

const importer = new Importer({
  store,
  access: {
    fingerprint: ref => ask('files.fingerprint', ref),
    read: (ref, sha256, index) => ask('files.read', ref, sha256, index),
    freeBytes: () => ask('storage.free'),
  },
  scan: async () => {
    const scan = await ask('sources.scan');
    noteLeftOut(scan.leftOut);
    return scan;
  },
  runJob: (kind, sha256, signal, onProgress) => worker.run(kind, sha256, signal, onProgress),
  show: activity => {
    useImportActivity.setState(activity);
  },
  onReadable: sha256 => {
    openPaper(sha256);
  },
  onRefused: (fileName, problem) => {
    notify({ tone: 'look', text: `“${fileName}” could not be opened. ${importProblemWords(problem)}` });
  },
  onUnforeseen: (reason, fileName) => {
    reportError(reason);
    notify({
      tone: 'look',
      text: `“${fileName}” could not be taken in for an unexpected reason. It is tried again when Lectern starts next.`,
    });
  },
});

/** Looks at the sources and takes in what is new. */
export function refreshImport(): Promise<void> {
  return importer.refresh();
}

/** Takes in files the member asked for, and opens the last of them in the reader. */
export function openFiles(refs: readonly FileRef[]): Promise<void> {
  return importer.open(refs);
}

/** Takes a damaged paper anew from where it came. @returns false when it is nowhere any more */
export function takePaperAgain(sha256: Sha256): Promise<boolean> {
  return importer.takeAgain(sha256);
}

/** Stops the import; what was taken so far is kept. */
export function stopImport(): void {
  importer.stop();
}

/** Goes on after a stop. */
export function resumeImport(): Promise<void> {
  return importer.resume();
}

export function retryArrival(arrival: Arrival): Promise<void> {
  return importer.retry(arrival);
}

/** Puts a problem away until the file changes. */
export function dismissArrival(arrival: Arrival): Promise<void> {
  // A file that is gone can only come back, and is a new one then.
  if (arrival.problem === 'vanished') return store.removeArrivals([[arrival.source, arrival.path]]);
  return store.putArrival({ ...arrival, dismissed: true });
}

/** Lets the reading of text rest while the reader draws. */
export function holdImport(held: boolean): void {
  worker.hold(held);
}
