import { useReader } from '../reader-state.ts';
import type { Marking } from './use-marking.ts';

/** Enter, while a tool is chosen that marks a place: it is put in the middle of what is seen. @returns whether it was */
export function placeByKey(marking: Marking): boolean {
  const { tool } = useReader.getState();
  if (tool === 'note') void marking.addNoteHere();
  else if (tool === 'area') void marking.addAreaHere();
  return tool === 'note' || tool === 'area';
}
