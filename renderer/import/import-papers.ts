import type { Sha256 } from '../../shared/ids.ts';
import { importProblemWords } from '../../shared/pack/import-problem.ts';
import type { FileRef } from '../../shared/sources/source.ts';
import { ask } from '../bridge/bridge.ts';
import type { Arrival } from '../db/arrival.ts';
import { store } from '../db/the-store.ts';
import { openPaper } from '../state/navigation.ts';
import { notify } from '../state/notices.ts';
import { useImportActivity } from './activity.ts';
import { Holders } from './holders.ts';
import { Importer } from './importer.ts';
import { noteLeftOut, useLeftOut } from './left-out.ts';
import { SharedImport, type ImportNews, type ImportWish, type WindowName } from './shared-import.ts';
import { ImportWorker } from './worker-client.ts';

/** When the worker is made ready for the first paper: the start of the app has the computer to itself until then. */
const WARM_UP_MS = 1000;

const worker = new ImportWorker();
const holders = new Holders(held => worker.hold(held));
const self: WindowName = crypto.randomUUID();

const shared = new SharedImport({
  self,
  channel: windowChannel('lectern-import'),
  whenAlone: begin => {
    // Held until the page is gone, however it goes.
    const forGood = navigator.locks.request('lectern-import', async () => {
      begin();
      await new Promise<never>(() => undefined);
    });
    forGood.catch(reportError);
  },
  begin: () => {
    void importer.refresh();
    setTimeout(() => worker.warmUp(), WARM_UP_MS);
  },
  grant,
  onBug: reportError,
  hear,
  newsForNewcomer: () => [
    { news: 'activity', activity: useImportActivity.getState() },
    { news: 'left-out', leftOut: useLeftOut.getState().all },
  ],
});

const importer = new Importer({
  store,
  access: {
    fingerprint: ref => ask('files.fingerprint', ref),
    read: (ref, sha256, index) => ask('files.read', ref, sha256, index),
    freeBytes: () => ask('storage.free'),
  },
  scan: async () => {
    const scan = await ask('sources.scan');
    shared.tell({ news: 'left-out', leftOut: scan.leftOut });
    return scan;
  },
  runJob: (kind, sha256, signal, onProgress) => worker.run(kind, sha256, signal, onProgress),
  show: activity => shared.tell({ news: 'activity', activity }),
  onReadable: (sha256, to) => shared.tell({ news: 'readable', to, sha256 }),
  onRefused: (fileName, problem, to) => shared.tell({ news: 'refused', to, fileName, problem }),
  onUnforeseen: (reason, fileName) => {
    reportError(reason);
    shared.tell({ news: 'unforeseen', fileName });
  },
});

/** Has this window import, or take over from the one that does. Call once. */
export function startImport(): void {
  shared.join();
}

/** Looks at the sources and takes in what is new. Every window hears of a change; the one that imports follows it. */
export function refreshImport(): void {
  if (shared.isImporter) void importer.refresh();
}

/** Takes in files the member asked for, and opens the last of them in the reader of this window. */
export async function openFiles(refs: readonly FileRef[]): Promise<void> {
  await shared.wish({ wish: 'open', refs });
}

/** Takes a damaged paper anew from where it came. @returns false when it is nowhere any more */
export function takePaperAgain(sha256: Sha256): Promise<boolean> {
  return shared.wish({ wish: 'take-again', sha256 });
}

/** Stops the import; what was taken so far is kept. */
export function stopImport(): void {
  void shared.wish({ wish: 'stop' });
}

/** Goes on after a stop. */
export async function resumeImport(): Promise<void> {
  await shared.wish({ wish: 'resume' });
}

export async function retryArrival(arrival: Arrival): Promise<void> {
  await shared.wish({ wish: 'retry', arrival });
}

/** Puts a problem away until the file changes. */
export function dismissArrival(arrival: Arrival): Promise<void> {
  // A file that is gone can only come back, and is a new one then.
  if (arrival.problem === 'vanished') return store.removeArrivals([[arrival.source, arrival.path]]);
  return store.putArrival({ ...arrival, dismissed: true });
}

/** Lets the reading of text rest while the reader draws. */
export function holdImport(held: boolean): void {
  void shared.wish({ wish: 'hold', held });
}

async function grant(wish: ImportWish, from: WindowName): Promise<boolean> {
  switch (wish.wish) {
    case 'open':
      await importer.open(wish.refs, from);
      return true;
    case 'take-again':
      return importer.takeAgain(wish.sha256);
    case 'retry':
      await importer.retry(wish.arrival);
      return true;
    case 'stop':
      importer.stop();
      return true;
    case 'resume':
      await importer.resume();
      return true;
    case 'hold':
      holders.hold(from, wish.held);
      return true;
  }
}

function hear(news: ImportNews): void {
  switch (news.news) {
    case 'activity':
      useImportActivity.setState(news.activity);
      return;
    case 'left-out':
      noteLeftOut(news.leftOut);
      return;
    case 'unforeseen':
      notify({
        tone: 'look',
        text: `“${news.fileName}” could not be taken in for an unexpected reason. It is tried again when Lectern starts next.`,
      });
      return;
    case 'readable':
      if (news.to === self) openPaper(news.sha256);
      return;
    case 'refused':
      if (news.to !== self) return;
      notify({ tone: 'look', text: `“${news.fileName}” could not be opened. ${importProblemWords(news.problem)}` });
  }
}

function windowChannel(name: string) {
  const channel = new BroadcastChannel(name);
  return {
    post: (message: unknown) => channel.postMessage(message),
    listen: (hear: (message: unknown) => void) =>
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data)),
  };
}
