import type { Sha256 } from '../../ids.ts';
import type { AgendaItem } from '../agenda/item.ts';

/** A paper of an item: the pages of one file. */
export type ItemSource = {
  readonly paper: Sha256;
  /** The item as that file has it. */
  readonly item: AgendaItem;
  /** How it came: with the pack, in a supplement beside what was there, in its place, or for what was to follow. */
  readonly how: 'pack' | 'added' | 'replaces' | 'follows';
  /** False for pages that a supplement or a later version took the place of. */
  readonly isCurrent: boolean;
  /** The supplement that took the place of these pages, where one did. */
  readonly replacedBy?: Sha256;
};

/** An item of the meeting's agenda, whatever papers it came in. */
export type LivingItem = {
  readonly number: string;
  readonly title: string;
  readonly section: string | null;
  readonly exempt: boolean;
  /** Announced, and in none of the papers yet. */
  readonly toFollow: boolean;
  /** In the order in which they are to be read, those no longer current last; none where it has only a line on the agenda. */
  readonly sources: readonly ItemSource[];
};

/** The item as an agenda has it, with the pages it brings. */
export function livingItem(paper: Sha256, item: AgendaItem, how: ItemSource['how']): LivingItem {
  const { number, title, section, exempt, toFollow } = item;
  const own: LivingItem = { number, title, section, exempt, toFollow, sources: [] };
  return item.pages === null ? own : withSource(own, { paper, item, how, isCurrent: true });
}

/** The item with one more paper, beside those it has. */
export function withSource(item: LivingItem, source: ItemSource): LivingItem {
  return withSources(item, [...item.sources, source]);
}

/** The item with other papers, in the order in which they are to be read; any that is current makes true what was to follow. */
export function withSources(item: LivingItem, sources: readonly ItemSource[]): LivingItem {
  return {
    ...item,
    sources: sources.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent)),
    exempt: item.exempt || sources.some(source => source.item.exempt),
    toFollow: item.toFollow && !sources.some(({ isCurrent }) => isCurrent),
  };
}
