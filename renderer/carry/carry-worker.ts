import type { RecordId } from '../../shared/ids.ts';
import { LecternDatabase } from '../db/database.ts';
import { isDiskFull } from '../db/disk-full.ts';
import { Store } from '../db/store.ts';
import { carryAll } from './carry-papers.ts';
import type { CarryReport, CarryRequest } from './carry-messages.ts';
import { Versions } from './versions.ts';

const store = new Store(new LecternDatabase(), new BroadcastChannel('lectern-records'));
const versions = new Versions(store);
let stop = new AbortController();

addEventListener('message', ({ data }: MessageEvent<CarryRequest>) => {
  switch (data.kind) {
    case 'carry':
      void carry(data.only);
      break;
    case 'stop':
      stop.abort();
      break;
  }
});

function report(message: CarryReport): void {
  postMessage(message);
}

async function carry(only: readonly RecordId[] | undefined): Promise<void> {
  stop = new AbortController();
  try {
    report({ kind: 'done', replaced: await carryAll(store, versions, stop.signal, only) });
  } catch (reason) {
    const problem = isDiskFull(reason) ? 'disk-full' : 'unforeseen';
    report({ kind: 'trouble', problem, reason: String(reason) });
  }
}
