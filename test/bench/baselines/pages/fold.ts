import Dexie, { type EntityTable } from 'dexie';
import { FOLDED_AT_A_START, Store } from '../../../../renderer/db/store.ts';
import { replayJournal } from '../../../../renderer/work/replay.ts';
import { contract } from '../../../../shared/ipc.ts';
import type { Entry } from '../../../../shared/journal/entry.ts';
import { madeUpJournal } from '../../made-up-journal.ts';
import { needed } from './paper.ts';

/**
 * `?entries=COUNT&by=lectern` folds a made-up journal into an empty library, as the app does when it starts without one:
 * pieces as the main process hands them over, parsed by the contract. `by=plain` puts the same entries into a table of
 * IndexedDB, in one go. The page's `data-ms` tells how long it took, once it is done.
 */
const query = new URLSearchParams(location.search);
/** As many as the main process hands over at a time, which is a mebibyte. */
const PIECE = 2200;
const entries = madeUpJournal(Number(query.get('entries')));
const device = entries[0]?.id.slice(30) ?? '';
const button = needed('open', HTMLButtonElement);
button.addEventListener('click', () => void run(), { once: true });
button.disabled = false;

async function run(): Promise<void> {
  const work = query.get('by') === 'lectern' ? await readyToFold() : await readyToPut();
  const beganAt = performance.now();
  await work();
  document.body.dataset['ms'] = String(performance.now() - beganAt);
}

async function readyToFold(): Promise<() => Promise<unknown>> {
  const store = new Store();
  await store.open();
  const manifest = contract['journal.manifest'].result.parse([{ device, number: 1, bytes: entries.length }]);
  return () =>
    replayJournal(
      store,
      {
        manifest: async () => manifest,
        async read(_device, _number, from) {
          const piece = structuredClone(entries.slice(from, from + PIECE));
          const nextByte = from + piece.length;
          const more = nextByte < entries.length;
          return contract['journal.read'].result.parse({ entries: piece, unreadable: 0, nextByte, more });
        },
      },
      undefined,
      FOLDED_AT_A_START,
    );
}

async function readyToPut(): Promise<() => Promise<unknown>> {
  const database = new Dexie('plain') as Dexie & { readonly entries: EntityTable<Entry, 'id'> };
  database.version(1).stores({ entries: 'id, record' });
  await database.open();
  return () => database.entries.bulkPut([...entries]);
}
