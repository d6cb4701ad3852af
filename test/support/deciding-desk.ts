import type { CarriedOutcome } from '../../shared/anchoring/carrying/carried.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import type { RecordId } from '../../shared/ids.ts';
import { carriedRow, noteEntry } from './carried-notes.ts';
import { freshWindow } from './fresh-window.ts';
import { recordId, sha256 } from './made-up.ts';
import { MemoryJournal } from './memory-journal.ts';

/** The version that the notes were carried to. */
const NEW = sha256(2);

/** Notes on the old version that were carried to the new one: the real store and journal of one window. */
export async function decidingDesk(outcomes: Readonly<Record<string, CarriedOutcome>>) {
  const journal = new MemoryJournal();
  freshWindow(journal);
  const { store } = await import('../../renderer/db/the-store.ts');
  const work = await import('../../renderer/work/work.ts');
  const decide = await import('../../renderer/work/decide-carried.ts');
  const { useNotices } = await import('../../renderer/state/notices.ts');
  const actions = await import('../../renderer/review/review-actions.ts');
  const { carriedMark } = await import('../../renderer/work/carried-mark.ts');
  const { marksOn } = await import('../../renderer/work/marks-on.ts');
  const names = Object.keys(outcomes);
  await work.keep(() =>
    Promise.resolve(
      names.map(name => {
        const { record, kind, fields } = noteEntry({}, name);
        return { record, kind, fields };
      }),
    ),
  );
  const find = async (all: Readonly<Record<string, CarriedOutcome>>, target = NEW): Promise<void> => {
    const rows = Object.entries(all).map(([name, outcome]) => carriedRow(target, outcome, { id: recordId(name) }));
    await store.carried.change(rows, []);
  };
  await find(outcomes);
  const mark = async (name: string) => {
    const [[row], record] = [await store.carried.to(NEW, [recordId(name)]), await store.record(recordId(name))];
    const found = row && record && carriedMark(row, record);
    if (!found) throw new Error(`No mark ${name}`);
    return found;
  };
  return {
    ...decide,
    actions,
    notices: () => useNotices.getState().shown.map(({ text }) => text),
    journal,
    work,
    store,
    /** Has a matcher find other outcomes. */
    find,
    mark,
    marks: (...of: readonly string[]) => Promise.all(of.map(mark)),
    /** The notes that wait for the member. */
    waiting: async () => (await Promise.all(names.map(mark))).flatMap(one => (one.needsLook ? [one.made.id] : [])),
    /** By note the page that it stands on in a paper. */
    pagesOn: async (paper = NEW): Promise<Readonly<Record<RecordId, number>>> =>
      Object.fromEntries((await marksOn(store, paper)).map(({ id, pageIndex }: Annotation) => [id, pageIndex])),
  };
}
