import type { Annotation } from '../../../shared/annotations/model.ts';
import type { RecordId, Sha256 } from '../../../shared/ids.ts';
import { toggled } from '../../../shared/notes/pick-notes.ts';
import { annotationsOf } from '../../work/use-marks.ts';
import type { PaneStore } from '../pane/pane-store.ts';
import { useReader } from '../reader-state.ts';

const NONE: ReadonlySet<RecordId> = new Set();

/** Chooses a mark on its page, alone. */
export function chooseMark(pane: PaneStore, id: RecordId): void {
  pane.setState({ activeMark: id, toolsOf: id, picked: NONE });
}

/**
 * The focus comes to a mark: it is chosen, and its tools are the next that Tab comes to. Where marks are chosen together
 * they stay so, and Tab goes from mark to mark.
 */
export function comeToMark(pane: PaneStore, id: RecordId): void {
  const { activeMark, toolsOf, picked } = pane.getState();
  const tools = picked.size === 0 ? id : undefined;
  if (activeMark !== id || toolsOf !== tools) pane.setState({ activeMark: id, toolsOf: tools });
}

/** Chooses the mark that has the focus together with those chosen so, or leaves it out again. @returns how many there are */
export function pickMark(pane: PaneStore, id: RecordId): number {
  const picked = toggled(pane.getState().picked, id);
  pane.setState({ picked });
  comeToMark(pane, id);
  return picked.size;
}

/** Chooses a mark with what is chosen already, be it one mark or several, or leaves it out again. */
export function chooseAlso(pane: PaneStore, id: RecordId): void {
  const { activeMark, picked } = pane.getState();
  const next = toggled(picked.size === 0 && activeMark !== undefined ? new Set([activeMark]) : picked, id);
  const active = next.has(id) ? id : [...next].at(-1);
  pane.setState({ activeMark: active, toolsOf: active, picked: next });
}

/** Opens the note of a mark, to be written in. */
export function openMark(pane: PaneStore, id: RecordId): void {
  useReader.setState({ notesOpen: true });
  pane.setState({ activeMark: id, toolsOf: undefined, picked: NONE, writing: id });
}

/** The marks that are chosen: those picked, else the active one. */
export function chosenMarks(pane: PaneStore, paper: Sha256): readonly Annotation[] {
  const { activeMark, picked } = pane.getState();
  const { all } = annotationsOf(paper).marks();
  const together = picked.size > 0 ? all.filter(({ id }) => picked.has(id)) : [];
  // Those picked may have been deleted since, on another device or by undoing.
  return together.length > 0 ? together : all.filter(({ id }) => id === activeMark);
}
