import type { PaperInput } from '../../shared/pack/paper-content.ts';
import { understandPaper } from '../../shared/pack/understand.ts';
import { compareItems, type ItemScore } from './compare-items.ts';
import { recountStamps, type StampScore } from './recount-stamps.ts';
import type { CorpusPaper } from './truth.ts';

/** With the paper's outline, or as if it had none. */
export const MODES = ['outline', 'no-outline'] as const;
export type Mode = (typeof MODES)[number];

/** How well a paper was read. */
export type Score = {
  readonly file: string;
  /** Null for a paper whose items nobody has written down. */
  readonly items: ItemScore | null;
  readonly stamps: StampScore;
  /** A paper without any text is shown, and held to nothing. */
  readonly hasText: boolean;
};

export function scorePaper({ file, items }: CorpusPaper, input: PaperInput, mode: Mode): Score {
  const reading = understandPaper(mode === 'outline' ? input : { ...input, outline: [] });
  return {
    file,
    items: items && compareItems(items, reading),
    stamps: recountStamps(input.pages, reading.labels),
    hasText: input.pages.some(page => page !== undefined && page.text.trim() !== ''),
  };
}

/** Whether every item was found with its number, first page and flags, nothing else was taken for one, and labels are as stamped. */
export function isHeld({ items, stamps, hasText }: Score): boolean {
  if (!hasText) return true;
  if (stamps.right < stamps.stamped) return false;
  if (!items) return true;
  const { expected, found, extra, right } = items;
  return extra === 0 && [found, right.number, right.start, right.flags].every(count => count === expected);
}
