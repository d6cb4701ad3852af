import type { Annotation } from '../../../shared/annotations/model.ts';
import type { RecordId, Sha256 } from '../../../shared/ids.ts';
import { annotationsOf } from '../../work/use-marks.ts';
import type { PaneStore } from '../pane/pane-store.ts';
import { useReader } from '../reader-state.ts';

/** Chooses a mark on its page: alone, or with those chosen before (again: no longer). */
export function chooseMark(pane: PaneStore, id: RecordId, together: boolean): void {
  const { activeMark, picked, toolsOf } = pane.getState();
  if (!together) {
    const isAmong = picked.has(id);
    if (activeMark === id && toolsOf === id) return;
    pane.setState({ activeMark: id, toolsOf: id, ...(isAmong ? {} : { picked: NONE }) });
    return;
  }
  const next = new Set(picked.size === 0 && activeMark !== undefined ? [activeMark] : picked);
  if (!next.delete(id)) next.add(id);
  const active = next.has(id) ? id : [...next].at(-1);
  pane.setState({ activeMark: active, toolsOf: active, picked: next.size > 1 ? next : NONE });
}

const NONE: ReadonlySet<RecordId> = new Set();

/** Opens the note of a mark, to be written in. */
export function openMark(pane: PaneStore, id: RecordId): void {
  useReader.setState({ notesOpen: true });
  pane.setState({ activeMark: id, toolsOf: undefined, picked: NONE, writing: id });
}

/** The marks that are chosen: those picked, else the active one. */
export function chosenMarks(pane: PaneStore, paper: Sha256): readonly Annotation[] {
  const { activeMark, picked } = pane.getState();
  const { all } = annotationsOf(paper).marks();
  return all.filter(({ id }) => (picked.size > 0 ? picked.has(id) : id === activeMark));
}
