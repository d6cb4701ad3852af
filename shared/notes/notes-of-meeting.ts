import { compareByPlace, type Annotation } from '../annotations/model.ts';
import type { Sha256 } from '../ids.ts';
import type { AgendaItem } from '../pack/agenda/item.ts';
import { itemAt } from '../pack/agenda/item-at.ts';
import { contentsAt, type ContentsItem } from '../reading/contents.ts';
import { counterpartOf } from '../reading/same-item.ts';

/** A paper of a meeting, as far as notes on it need it. */
export type NotedPaper = { readonly sha256: Sha256; readonly name: string; readonly agenda: readonly AgendaItem[] };

/** A meeting with its papers, those in force first. */
export type NotedMeeting = { readonly contents: readonly ContentsItem[]; readonly papers: readonly NotedPaper[] };

/** The notes on one entry of a meeting's contents, or on pages of a paper that belong to none. */
export type NotesOfItem<Note extends Annotation = Annotation> = {
  readonly key: string;
  readonly of:
    { readonly is: 'entry'; readonly entry: ContentsItem } | { readonly is: 'paper'; readonly paper: NotedPaper };
  /** In reading order, those on papers in force first. */
  readonly notes: readonly Note[];
};

/**
 * The notes on all papers of a meeting, in the order of its agenda. Every entry is there, also without notes; pages that
 * belong to none come last, where there are notes on them. Notes on papers that are not the meeting's are left out.
 */
export function notesByItem<Note extends Annotation>(
  meeting: NotedMeeting,
  annotations: readonly Note[],
): readonly NotesOfItem<Note>[] {
  const { contents, papers } = meeting;
  const places = new Map(papers.map(({ sha256 }, at) => [sha256, at]));
  const entryOf = entryFinder(meeting);
  const byEntry = new Map<ContentsItem | Sha256, Note[]>();
  for (const note of annotations) {
    if (!places.has(note.paper)) continue;
    const home = entryOf(note.paper, note.pageIndex) ?? note.paper;
    const notes = byEntry.get(home);
    if (notes) notes.push(note);
    else byEntry.set(home, [note]);
  }
  const inOrder = (home: ContentsItem | Sha256): readonly Note[] => {
    const parts = typeof home === 'string' ? [] : home.parts;
    return (byEntry.get(home) ?? []).toSorted(
      (a, b) =>
        partPlace(parts, a.paper) - partPlace(parts, b.paper) ||
        (places.get(a.paper) ?? 0) - (places.get(b.paper) ?? 0) ||
        compareByPlace(a, b),
    );
  };
  return [
    ...contents.map((entry, at) => ({ key: `${at}`, of: { is: 'entry', entry } as const, notes: inOrder(entry) })),
    ...papers
      .filter(({ sha256 }) => byEntry.has(sha256))
      .map(paper => ({ key: paper.sha256, of: { is: 'paper', paper } as const, notes: inOrder(paper.sha256) })),
  ];
}

/**
 * Finds the entry that a page of a paper belongs to. A page of an earlier version belongs to the item that its own agenda
 * has it under.
 */
export function entryFinder({
  contents,
  papers,
}: NotedMeeting): (paper: Sha256, pageIndex: number) => ContentsItem | undefined {
  const agendas = new Map(papers.map(({ sha256, agenda }) => [sha256, agenda]));
  const found = new Map<string, ContentsItem | undefined>();
  return (paper, pageIndex) => {
    const key = `${paper} ${pageIndex}`;
    if (!found.has(key)) {
      const agenda = agendas.get(paper) ?? [];
      const own = itemAt(agenda, pageIndex);
      found.set(key, contentsAt(contents, paper, pageIndex) ?? (own && counterpartOf(own, contents, agenda)));
    }
    return found.get(key);
  };
}

function partPlace(parts: ContentsItem['parts'], paper: Sha256): number {
  const at = parts.findIndex(part => part.paper === paper);
  return at < 0 ? parts.length : at;
}
