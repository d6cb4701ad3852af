import { z } from 'zod';
import { fieldsOnPapers } from '../annotations/decision.ts';
import type { Sha256 } from '../ids.ts';
import type { Json } from '../journal/entry.ts';
import type { FoldedRecord } from '../journal/fold.ts';
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
  /** Devices that had not seen each other's decided differently: it counts as none. */
  | { readonly choice: 'apart' }
  /** A later release wrote it, in a way this one cannot read: it counts as none, and is kept until the member decides. */
  | { readonly choice: 'unread' };

/** What the member decided on a flag for each paper that they decided for. */
export type FlagDecisions = ReadonlyMap<Sha256, FlagDecision>;

/** The decisions in a flag's record. */
export function flagDecisionsIn({ fields, conflicts }: Pick<FoldedRecord, 'fields' | 'conflicts'>): FlagDecisions {
  const found = fieldsOnPapers(fields).flatMap(({ paper, field, value }) => {
    const values = conflicts[field]?.map(alternative => alternative.value) ?? [value];
    if (new Set(values.map(saidIn)).size > 1) return [[paper, { choice: 'apart' }] as const];
    return value === null ? [] : [[paper, flagDecisionSchema.safeParse(value).data ?? UNREAD] as const];
  });
  return new Map<Sha256, FlagDecision>(found);
}

const UNREAD: FlagDecision = { choice: 'unread' };

/** What a value says: to accept an item and to choose it is the same. */
function saidIn(value: Json): string {
  const item = confirmedItem(flagDecisionSchema.safeParse(value).data);
  return JSON.stringify(item ? [item.number, item.title] : value);
}

/** The item that the member accepted or chose; undefined where they did not. */
export function confirmedItem(decision: FlagDecision | undefined): FlaggedItem | undefined {
  return decision && 'item' in decision ? decision.item : undefined;
}
