import { z } from 'zod';
import { sha256Schema, type Sha256 } from '../ids.ts';
import type { EntryId } from '../journal/clock.ts';
import type { Json } from '../journal/entry.ts';
import type { Alternative, FoldedRecord } from '../journal/fold.ts';
import { placementSchema, type Placement } from './placement.ts';

const decisionSchema = z.discriminatedUnion('choice', [
  z.object({ choice: z.literal('accepted'), at: placementSchema }).readonly(),
  z.object({ choice: z.literal('placed'), at: placementSchema }).readonly(),
  z.object({ choice: z.literal('kept') }).readonly(),
]);

/**
 * What the member decided on an annotation for a later version of its paper. It holds whatever a later release would make
 * of the versions.
 */
export type Decision =
  /** They accepted a place that was offered, or put it there by hand. */
  | { readonly choice: 'accepted' | 'placed'; readonly at: Placement }
  /** It stays on the old version alone. */
  | { readonly choice: 'kept' }
  /** Devices that had not seen each other's decided differently, the latest first: it counts as none. */
  | { readonly choice: 'apart'; readonly said: readonly SaidIn<Said>[] }
  /** A later release wrote it, in a way this one cannot read: it counts as none, and is kept until the member decides. */
  | { readonly choice: 'unread' };

/** One of several decisions that devices made apart from each other; `undecided` where one took its own back. */
export type Said = Exclude<Decision, { readonly choice: 'apart' }> | { readonly choice: 'undecided' };

/** What was decided, and the entry that says so: its id tells by which device and when. */
export type SaidIn<What> = { readonly what: What; readonly entry: EntryId };

/** What the member decided for each paper that they decided for. */
export type Decisions = ReadonlyMap<Sha256, Decision>;

const ON = 'on:';
const NO_DECISIONS: Decisions = new Map();

/** The field of an annotation's record that says what was decided for a paper. Null there is no decision. */
export function decisionField(paper: Sha256): string {
  return `${ON}${paper}`;
}

/** The fields of a record that say what was decided for a paper, whatever they say. */
export function fieldsOnPapers(
  fields: FoldedRecord['fields'],
): readonly { readonly paper: Sha256; readonly field: string; readonly value: Json }[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const paper = field.startsWith(ON) ? sha256Schema.safeParse(field.slice(ON.length)).data : undefined;
    return paper ? [{ paper, field, value }] : [];
  });
}

/**
 * The fields that take back what holds for a paper: what was decided for it, else what was kept on an old version before and
 * holds for it as well. What was decided for other papers stays.
 */
export function fieldsTakenBack(
  decisions: ReadonlyMap<Sha256, { readonly choice: string }>,
  paper: Sha256,
): Readonly<Record<string, null>> {
  const kept = Array.from(decisions).flatMap(([other, { choice }]) => (choice === 'kept' ? [other] : []));
  const papers = decisions.has(paper) ? [paper] : [paper, ...kept];
  return Object.fromEntries(papers.map(other => [decisionField(other), null]));
}

/** The decisions in a record. */
export function decisionsIn(fields: FoldedRecord['fields'], conflicts: FoldedRecord['conflicts'] = {}): Decisions {
  const found = fieldsOnPapers(fields).flatMap(({ paper, field, value }) => {
    const apart = conflicts[field];
    const decision = apart ? decisionAmong(apart) : oneDecision(saidIn(value));
    return decision ? [[paper, decision] as const] : [];
  });
  return found.length > 0 ? new Map<Sha256, Decision>(found) : NO_DECISIONS;
}

function saidIn(value: Json): Said {
  return value === null ? { choice: 'undecided' } : (decisionSchema.safeParse(value).data ?? { choice: 'unread' });
}

/** What is said in one piece, or apart: to accept a place and to put it there is the same. */
function decisionAmong(alternatives: readonly Alternative[]): Decision | undefined {
  const all = alternatives.map(({ id, value }) => ({ what: saidIn(value), entry: id }));
  const meanings = all.map(({ what }) => JSON.stringify('at' in what ? what.at : what));
  const said = all.filter((_, at) => meanings.indexOf(meanings[at] ?? '') === at);
  const [only] = said;
  return said.length > 1 ? { choice: 'apart', said } : only && oneDecision(only.what);
}

function oneDecision(said: Said): Decision | undefined {
  return said.choice === 'undecided' ? undefined : said;
}

/** Whether the member has decided, in a way this release can read. */
export function isDecided(decision: Decision | undefined): boolean {
  return decision?.choice === 'kept' || confirmedPlace(decision) !== undefined;
}

/** Where the member put an annotation, or accepted that it stands; undefined where they did not. */
export function confirmedPlace(decision: Decision | undefined): Placement | undefined {
  return decision && 'at' in decision ? decision.at : undefined;
}
