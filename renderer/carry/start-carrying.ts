import { sha256Schema, type RecordId, type Sha256 } from '../../shared/ids.ts';
import { store } from '../db/the-store.ts';
import { useImportActivity } from '../import/activity.ts';
import { notify } from '../state/notices.ts';
import { keep } from '../work/work.ts';
import { CarryClient } from './carry-client.ts';
import type { CarryProblem } from './carry-messages.ts';
import { papersToNote } from './note-papers.ts';

/** Until then the start of the app has the computer to itself. */
const AFTER_START_MS = 2000;
/** Changes that come together are looked at together. */
const TOGETHER_MS = 300;

const PROBLEM_WORDS: Readonly<Record<CarryProblem, string>> = {
  'disk-full':
    'Your notes could not be carried over to a new version: this computer’s disk is full. They are safe on the old one. Free some space, then start Lectern again.',
  unforeseen:
    'Not all of your notes could be carried over to a new version: something went wrong on the way. They are safe on the old one. Start Lectern again to have it tried once more.',
};

/**
 * Has annotations carried over to later versions of their papers: a while after the start, whenever the import has come to
 * rest, and as annotations change. Of all windows one does it; when that is closed, another takes over. Call once.
 */
export function startCarrying(): void {
  const forGood = navigator.locks.request('lectern-carry', async () => {
    begin();
    await new Promise<never>(() => undefined);
  });
  forGood.catch(reportError);
}

function begin(): void {
  const told = new Set<CarryProblem>();
  const client = new CarryClient(
    () => new Worker(new URL('./carry-worker.ts', import.meta.url), { type: 'module', name: 'carry' }),
    (problem, reason) => {
      // It is tried again with every change, and said once.
      if (!told.has(problem)) notify({ tone: 'look', text: PROBLEM_WORDS[problem] });
      told.add(problem);
      reportError(new Error(`Annotations could not be carried over: ${reason}`));
    },
  );
  const all = (): void => {
    client.carryAll();
    void noteAll();
  };
  setTimeout(all, AFTER_START_MS);
  useImportActivity.subscribe(({ current }, before) => {
    if (!current && before.current) all();
  });
  const changed = new Map<RecordId, string>();
  const decidedFor = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  store.followRecords(rows => {
    // What is told of a paper that is not here brings its annotations with it.
    if (rows.some(({ kind }) => kind === 'paper')) client.carryAll();
    for (const { kind, id, paper, decidedOn } of rows) {
      if (kind === 'annotation') changed.set(id, paper);
      for (const other of decidedOn) decidedFor.add(other);
    }
    if (changed.size === 0) return;
    waiting ??= setTimeout(() => {
      waiting = undefined;
      client.carry(Array.from(changed, ([id, paper]) => ({ id, paper })));
      const papers = new Set([...changed.values(), ...decidedFor]);
      changed.clear();
      decidedFor.clear();
      void notePapers([...papers].flatMap(paper => sha256Schema.safeParse(paper).data ?? []));
    }, TOGETHER_MS);
  });
}

async function noteAll(): Promise<void> {
  const [marked, decidedFor] = await Promise.all([store.countByPaper('annotation'), store.papersDecidedFor()]);
  await notePapers([...new Set([...marked.keys(), ...decidedFor])]);
}

/** Notes in the journal what papers that bear annotations, or that annotations were confirmed on, are. */
async function notePapers(papers: readonly Sha256[]): Promise<void> {
  // Most are noted: the journal is not asked for nothing.
  if ((await papersToNote(store, papers)).length > 0) await keep(() => papersToNote(store, papers));
}
