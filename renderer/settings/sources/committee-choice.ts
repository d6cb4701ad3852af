import type { SourceOffer } from '../../../shared/sources/remote-state.ts';
import type { CommitteeChoice, RemoteKind } from '../../../shared/sources/source.ts';
import { partWord } from './remote-source-words.ts';

export type OfferedCommittee = SourceOffer['committees'][number];

/** Ids of the committees that are chosen. */
export type ChosenCommittees = ReadonlySet<string>;

/** The committees in the order in which they are shown: the member's own first. */
export function inOrder(committees: readonly OfferedCommittee[]): readonly OfferedCommittee[] {
  return committees.toSorted((a, b) => Number(b.isMine) - Number(a.isMine));
}

/** The choice that the dialog of a new source begins with: the member's own committees; of a folder, all that is in it. */
export function firstChoice({ kind, committees }: Pick<SourceOffer, 'kind' | 'committees'>): ChosenCommittees {
  const isAll = partWord(kind) === 'folder';
  return new Set(committees.flatMap(({ id, isMine }) => (isMine || isAll ? [id] : [])));
}

/** The choice as it was made before, of the committees that are still there. @param before null for all */
export function chosenBefore(
  committees: readonly OfferedCommittee[],
  before: readonly CommitteeChoice[] | null,
): ChosenCommittees {
  if (before === null) return new Set(committees.map(({ id }) => id));
  const ids = new Set(before.map(({ id }) => id));
  return new Set(committees.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
}

/** Titles of the committees that were chosen before and are not there any more. */
export function goneSince(
  committees: readonly OfferedCommittee[],
  before: readonly CommitteeChoice[] | null,
): readonly string[] {
  const ids = new Set(committees.map(({ id }) => id));
  return (before ?? []).flatMap(({ id, title }) => (ids.has(id) ? [] : [title]));
}

/** The committees whose titles hold every word that was typed, in whatever case and order. */
export function committeesFound(committees: readonly OfferedCommittee[], typed: string): readonly OfferedCommittee[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return committees.filter(({ title }) => words.every(word => plain(title).includes(word)));
}

/** The choice with these committees put in, or taken out. */
export function withChosen(
  chosen: ChosenCommittees,
  committees: readonly OfferedCommittee[],
  areChosen: boolean,
): ChosenCommittees {
  const ids = new Set(chosen);
  for (const { id } of committees) {
    if (areChosen) ids.add(id);
    else ids.delete(id);
  }
  return ids;
}

/** What is asked of the source: null for all, which takes in those that are set up later too. */
export function askedOf(chosen: ChosenCommittees, committees: readonly OfferedCommittee[]): string[] | null {
  const ids = committees.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  return ids.length === committees.length ? null : ids;
}

/** Why a choice cannot be kept; undefined when it can. */
export function choiceError(
  chosen: ChosenCommittees,
  { kind, committees }: { readonly kind: RemoteKind; readonly committees: readonly OfferedCommittee[] },
): string | undefined {
  if (committees.length === 0 || chosen.size > 0) return undefined;
  return `Choose at least one ${partWord(kind)}, or all of them.`;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
