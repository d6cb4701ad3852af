import type { Marked } from '../pack/list-marker.ts';
import type { FlowBlock, ListEntry } from './flow.ts';

/** Points by which the entries of a list within a list stand further in. */
const STEP_IN = 6;
/** Lists within lists that are told apart. */
const DEEPEST = 5;

/** An entry as it was found: the mark before it, and how far from the left it stands, in points. */
export type FoundEntry = { readonly marker: Marked; readonly printed: string; readonly left: number } & Pick<
  ListEntry,
  'flow'
>;

/** Gathers entries that follow each other into one list. */
export function listOf(entries: readonly FoundEntry[]): FlowBlock {
  const open: number[] = [];
  const placed = entries.map(({ marker, printed, left, flow }): ListEntry => {
    while (open.length > 1 && left < (open.at(-1) ?? 0) - STEP_IN) open.pop();
    const last = open.at(-1);
    if (last === undefined || (left > last + STEP_IN && open.length < DEEPEST)) open.push(left);
    return { marker: marker.shape === 'bullet' ? '' : printed, flow, depth: open.length - 1 };
  });
  return { is: 'list', isNumbered: entries[0]?.marker.shape !== 'bullet', entries: placed };
}
