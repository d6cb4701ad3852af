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

/**
 * What one of the versions of an agenda is called, and which of its kind it is: packs and agendas without papers are
 * counted by themselves, for a pack is the first one however many agendas announced it.
 */
export function agendaName(
  series: readonly PaperToJoin[],
  index: number,
): { readonly name: string; readonly version: number } {
  const kind = series[index]?.kind ?? 'pack';
  const isSame = (paper: PaperToJoin): boolean => paper.kind === kind;
  const version = series.slice(0, index + 1).filter(isSame).length;
  const which = series.filter(isSame).length > 1 ? `, version ${version}` : '';
  const isEarly = kind !== 'pack' && version === index + 1 && series.some(paper => paper.kind === 'pack');
  return { name: `${agendaWord(kind)}${which}${isEarly ? ', before the papers' : ''}`, version };
}

function agendaWord(kind: PaperToJoin['kind']): string {
  return kind === 'pack' ? 'Agenda pack' : 'Agenda';
}

/** The papers, those that share a name told apart by their files, or by counting where these share a name as well. */
export function toldApart<Named extends { readonly name: string; readonly paper: Pick<PaperToJoin, 'fileName'> }>(
  papers: readonly Named[],
): readonly Named[] {
  const withFiles = renamed(papers, ({ name, paper }) => `${name} (${nameWithoutEnding(paper.fileName)})`);
  return renamed(withFiles, ({ name }, which) => `${name} (${which})`);
}

/** Gives papers of one name others; `which` counts them from 1. */
function renamed<Named extends { readonly name: string }>(
  papers: readonly Named[],
  nameOf: (paper: Named, which: number) => string,
): readonly Named[] {
  const counts = new Map<string, number>();
  for (const { name } of papers) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return papers.map(paper => {
    if ((counts.get(paper.name) ?? 0) < 2) return paper;
    const which = (seen.get(paper.name) ?? 0) + 1;
    seen.set(paper.name, which);
    return { ...paper, name: nameOf(paper, which) };
  });
}

/** What an agenda paper is called that stands beside the pack: the restricted part, or another agenda. */
export function besideName(paper: PaperToJoin): string {
  const own = paper.agenda.filter(({ pages }) => pages !== null);
  const isRestricted = own.length > 0 && own.every(({ exempt }) => exempt);
  if (!isRestricted) return `${agendaWord(paper.kind)} (${nameWithoutEnding(paper.fileName)})`;
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
