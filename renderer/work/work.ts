import { create } from 'zustand';
import { recordIdSchema, type RecordId } from '../../shared/ids.ts';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import type { Result } from '../../shared/result.ts';
import { ask } from '../bridge/bridge.ts';
import { FOLDED_AT_A_START, FOLDED_TOGETHER } from '../db/store.ts';
import { store } from '../db/the-store.ts';
import { notify } from '../state/notices.ts';
import { Changes, type ChangeProblem, type Change, type Decide, type Written } from './changes.ts';
import { replayJournal, type JournalReader } from './replay.ts';
import { afterRedo, afterStep, afterUndo, changesBack, NO_HISTORY, type History, type Step } from './undo-history.ts';

const changes = new Changes(
  store,
  drafts => ask('journal.append', drafts),
  reason => {
    notify({
      tone: 'loss',
      text: 'Your change is saved, but Lectern cannot show it. Free some space on this computer’s disk, then start Lectern again.',
    });
    reportError(reason);
  },
  reason => reportError(reason),
);

/** The steps of this session that can be undone and done again. */
export const useHistory = create<History>()(() => NO_HISTORY);

/** The records that were changed by undoing or redoing last, so that they can be shown: a new object each time. */
export const useTakenBack = create<{ readonly records: readonly RecordId[] }>()(() => ({ records: [] }));

const PROBLEM_WORDS: Readonly<Record<ChangeProblem, string>> = {
  'disk-full': 'Not saved: this computer’s disk is full. Free some space, then do it again.',
  'write-failed': 'Not saved: the journal could not be written. Check the disk, then do it again.',
  unforeseen: 'Not saved: something went wrong on the way. Do it again; if it keeps happening, start Lectern again.',
};

/**
 * Makes one step of the member's, which can be undone; tells them if it could not be saved.
 *
 * @param session joins steps that follow each other into one to undo
 * @returns what was written; undefined when nothing was
 */
export function makeStep(what: string, step: readonly Change[], session?: string): Promise<Written | undefined> {
  return decideStep(what, () => Promise.resolve(step), session);
}

/** {@link makeStep} of changes that depend on how things stand when their turn has come. */
export async function decideStep(what: string, decide: Decide, session?: string): Promise<Written | undefined> {
  return told(
    await changes.decide(decide, written => {
      useHistory.setState(history => afterStep(history, what, written, session));
    }),
  );
}

/** Makes a change that is no step to undo, such as the place in a paper. */
export async function keep(decide: Decide): Promise<boolean> {
  return told(await changes.decide(decide)) !== undefined;
}

const unfinished = new Set<() => Promise<void>>();

/** Has a step that is still being made (keys that move a mark) finished before steps are taken back. */
export function beforeTakingBack(finish: () => Promise<void>): void {
  unfinished.add(finish);
}

/** Takes the last step back. */
export function undo(): Promise<void> {
  return goBack(history => history.done.at(-1), 'Undone', afterUndo);
}

/** Does the last undone step again. */
export function redo(): Promise<void> {
  return goBack(history => history.undone.at(-1), 'Done again', afterRedo);
}

async function goBack(
  stepIn: (history: History) => Step | undefined,
  said: string,
  after: (history: History, written: Written) => History,
): Promise<void> {
  await Promise.all([...unfinished].map(finish => finish()));
  const taken: { step: Step | undefined; left: number } = { step: undefined, left: 0 };
  const result = await changes.decide(
    async current => {
      // Chosen only now: the key is held down, or the step to take back was still being written when it was pressed.
      const history = useHistory.getState();
      const step = stepIn(history);
      const records = new Map<RecordId, FoldedRecord | undefined>();
      const touched = [...new Set(step?.fields.map(({ record }) => record))];
      await Promise.all(touched.map(async record => records.set(record, await current(record))));
      const back = step && changesBack(step, history.own, record => records.get(record));
      taken.step = step;
      taken.left = back?.left ?? 0;
      return back?.changes ?? [];
    },
    written => {
      if (taken.step) useHistory.setState(history => after(history, written));
    },
  );
  const { step, left } = taken;
  const written = told(result);
  if (!written || !step) return;
  useTakenBack.setState({ records: [...new Set(written.entries.map(({ record }) => record))] });
  if (left === 0) notify({ tone: 'quiet', text: `${said}: ${step.what}` });
  else notify({ tone: 'look', text: `Left as it is: ${step.what} was changed on another device since.` });
}

function told(result: Result<Written, ChangeProblem>): Written | undefined {
  if (result.ok) return result.value;
  notify({ tone: 'loss', text: PROBLEM_WORDS[result.error] });
  return undefined;
}

/** A new id for a record: 80 random bits behind the name of its kind. */
export function newRecordId(kind: string): RecordId {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(10)), byte => byte.toString(16).padStart(2, '0'));
  return recordIdSchema.parse(`${kind}:${random.join('')}`);
}

const journalReader: JournalReader = {
  manifest: () => ask('journal.manifest'),
  read: (device, number, fromByte) => ask('journal.read', device, number, fromByte),
};

let replaying: Promise<void> | undefined;
let replayAgain = false;
let isStarting = true;

/** Brings the store level with the journal; calls while it runs lead to one more round. */
export function followJournal(): Promise<void> {
  replayAgain = true;
  replaying ??= (async () => {
    try {
      while (replayAgain) {
        replayAgain = false;
        const together = isStarting ? FOLDED_AT_A_START : FOLDED_TOGETHER;
        const { unreadable } = await replayJournal(store, journalReader, undefined, together);
        isStarting = false;
        if (unreadable > 0) {
          const lines = unreadable === 1 ? 'One line' : `${unreadable} lines`;
          notify({ tone: 'look', text: `${lines} of the journal could not be read. They are kept as they are.` });
        }
      }
    } finally {
      replaying = undefined;
    }
  })();
  return replaying;
}
