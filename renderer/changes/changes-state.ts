import { create } from 'zustand';
import type { ItemChanges } from '../../shared/anchoring/changes/change.ts';
import type { PaperPair } from './compared-papers.ts';
import type { ListedChange } from './listed-changes.ts';

/** All changes between the versions that are compared, for the keys to go through them, in the list and side by side. */
type ChangesState = {
  readonly pair: PaperPair | undefined;
  readonly changes: readonly ListedChange[];
  /** The one the member is at; -1 before the first. */
  readonly at: number;
  /** The items of which all changes are listed, however many. */
  readonly opened: ReadonlySet<ItemChanges>;
};

export const useChanges = create<ChangesState>()(() => ({
  pair: undefined,
  changes: [],
  at: -1,
  opened: new Set<ItemChanges>(),
}));

/** Has the keys go through these changes, from before the first on. */
export function listChanges(pair: PaperPair, changes: readonly ListedChange[]): void {
  const before = useChanges.getState();
  const isSame = before.pair?.was === pair.was && before.pair.now === pair.now;
  useChanges.setState({ pair, changes, at: isSame ? Math.min(before.at, changes.length - 1) : -1 });
}

/** Has all changes of an item listed. */
export function listAllOf(item: ItemChanges): void {
  useChanges.setState(({ opened }) => ({ opened: new Set([...opened, item]) }));
}

/** The element of a change in the list. */
export function changeId(index: number): string {
  return `change-${index}`;
}

/** The change in the list that has the focus, or something in it has; undefined where none does. */
export function focusedChange(): number | undefined {
  const id = document.activeElement?.closest('[id^="change-"]')?.id;
  return id === undefined ? undefined : Number(id.slice('change-'.length));
}
