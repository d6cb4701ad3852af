import type { Sha256 } from '../../ids.ts';
import { nameWithoutEnding } from '../file-name.ts';
import type { PaperToJoin } from './paper-to-join.ts';

/** What each supplement of a meeting is called: `Supplement for item 7`, of several `Supplement 2 for items 7 and 9`. */
export function supplementNames(supplements: readonly PaperToJoin[]): ReadonlyMap<Sha256, string> {
  const ordinals = supplements.map(({ supplement }) => supplement?.ordinal ?? null);
  const areNumbered = ordinals.every(ordinal => ordinal !== null) && new Set(ordinals).size === ordinals.length;
  return new Map(
    supplements.map((paper, index) => {
      const number = areNumbered ? ordinals[index] : String(index + 1);
      const numbered = supplements.length > 1 || areNumbered ? `Supplement ${number}` : 'Supplement';
      return [paper.sha256, `${numbered}${forItems(itemNumbers(paper))}`];
    }),
  );
}

/** What an agenda is called: of several versions with which it is. */
export function agendaName({ kind }: PaperToJoin, version: number, versions: number): string {
  const name = kind === 'pack' ? 'Agenda pack' : 'Agenda';
  return versions > 1 ? `${name}, version ${version}` : name;
}

/** What an agenda paper is called that stands beside the pack: the restricted part, or another agenda. */
export function besideName(paper: PaperToJoin): string {
  const own = paper.agenda.filter(({ pages }) => pages !== null);
  const isRestricted = own.length > 0 && own.every(({ exempt }) => exempt);
  if (!isRestricted) return `${agendaName(paper, 1, 1)} (${nameWithoutEnding(paper.fileName)})`;
  return `Exempt papers${forItems(own.map(({ number }) => number).filter(Boolean))}`;
}

function itemNumbers({ agenda, supplement }: PaperToJoin): readonly string[] {
  const named = supplement?.items ?? [];
  return named.length > 0 ? named : agenda.map(({ number }) => number).filter(Boolean);
}

/** ` for item 7`, ` for items 7, 9 and 10`; empty for none. More than these are not listed. */
const MOST_LISTED = 6;

function forItems(numbers: readonly string[]): string {
  const last = numbers.at(-1);
  if (last === undefined) return '';
  if (numbers.length === 1) return ` for item ${last}`;
  if (numbers.length > MOST_LISTED) return ` for ${numbers.length} items`;
  return ` for items ${numbers.slice(0, -1).join(', ')} and ${last}`;
}
