import { z } from 'zod';
import { fieldsOnPapers, type SaidIn } from '../annotations/decision.ts';
import type { Sha256 } from '../ids.ts';
import type { Json } from '../journal/entry.ts';
import type { Alternative, FoldedRecord } from '../journal/fold.ts';
import { flaggedItemSchema, type FlaggedItem } from './flagged-item.ts';

const flagDecisionSchema = z.discriminatedUnion('choice', [
  z.object({ choice: z.enum(['accepted', 'placed']), item: flaggedItemSchema }).readonly(),
  z.object({ choice: z.literal('kept') }).readonly(),
]);

/** What the member decided on a flag for a later version of its paper. It holds whatever a later release would make of it. */
export type FlagDecision =
  /** They accepted the item that was offered, or chose one. */
  | { readonly choice: 'accepted' | 'placed'; readonly item: FlaggedItem }
  /** It stays on the old version alone. */
  | { readonly choice: 'kept' }
  /** Devices that had not seen each other's decided differently, the latest first: it counts as none. */
  | { readonly choice: 'apart'; readonly said: readonly SaidIn<FlagSaid>[] }
  /** A later release wrote it, in a way this one cannot read: it counts as none, and is kept until the member decides. */
  | { readonly choice: 'unread' };

/** One of several decisions that devices made apart from each other; `undecided` where one took its own back. */
export type FlagSaid = Exclude<FlagDecision, { readonly choice: 'apart' }> | { readonly choice: 'undecided' };

/** What the member decided on a flag for each paper that they decided for. */
export type FlagDecisions = ReadonlyMap<Sha256, FlagDecision>;

/** The decisions in a flag's record. */
export function flagDecisionsIn({ fields, conflicts }: Pick<FoldedRecord, 'fields' | 'conflicts'>): FlagDecisions {
  const found = fieldsOnPapers(fields).flatMap(({ paper, field, value }) => {
    const apart = conflicts[field];
    const decision = apart ? decisionAmong(apart) : oneDecision(saidIn(value));
    return decision ? [[paper, decision] as const] : [];
  });
  return new Map<Sha256, FlagDecision>(found);
}

function saidIn(value: Json): FlagSaid {
  return value === null ? { choice: 'undecided' } : (flagDecisionSchema.safeParse(value).data ?? { choice: 'unread' });
}

/** What is said in one piece, or apart: to accept an item and to choose it is the same. */
function decisionAmong(alternatives: readonly Alternative[]): FlagDecision | undefined {
  const all = alternatives.map(({ id, value }) => ({ what: saidIn(value), entry: id }));
  const meanings = all.map(({ what }) => meaningOf(what));
  const said = all.filter((_, at) => meanings.indexOf(meanings[at] ?? '') === at);
  const [only] = said;
  return said.length > 1 ? { choice: 'apart', said } : only && oneDecision(only.what);
}

function oneDecision(said: FlagSaid): FlagDecision | undefined {
  return said.choice === 'undecided' ? undefined : said;
}

function meaningOf(said: FlagSaid): string {
  return 'item' in said ? JSON.stringify([said.item.number, said.item.title]) : said.choice;
}

/** Whether the member has decided, in a way this release can read. */
export function isFlagDecided(decision: FlagDecision | undefined): boolean {
  return decision?.choice === 'kept' || confirmedItem(decision) !== undefined;
}

/** The item that the member accepted or chose; undefined where they did not. */
export function confirmedItem(decision: FlagDecision | undefined): FlaggedItem | undefined {
  return decision && 'item' in decision ? decision.item : undefined;
}
