import { create } from 'zustand';

type LibraryViewState = {
  /** The committee whose meetings are shown, by its key; undefined for all. */
  readonly committee: string | undefined;
  /** Keys of the meetings whose papers are listed. */
  readonly expanded: ReadonlySet<string>;
};

export const useLibraryView = create<LibraryViewState>()(() => ({ committee: undefined, expanded: new Set() }));

/** Shows the meetings of one committee, or of all. */
export function chooseCommittee(committee: string | undefined): void {
  useLibraryView.setState({ committee });
}

/** Lists the papers of a meeting, or puts the list away. */
export function toggleMeeting(key: string): void {
  useLibraryView.setState(({ expanded }) => {
    const next = new Set(expanded);
    if (!next.delete(key)) next.add(key);
    return { expanded: next };
  });
}
