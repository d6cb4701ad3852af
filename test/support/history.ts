import fc from 'fast-check';
import type { RecordId } from '../../shared/ids.ts';
import { draftChange } from '../../shared/journal/change.ts';
import { CLOCK_AT_REST, entryIdAt, observe, tick, type ClockState, type EntryId } from '../../shared/journal/clock.ts';
import { DELETED_FIELD, type Entry, type Json } from '../../shared/journal/entry.ts';
import { fold, type FoldedRecord } from '../../shared/journal/fold.ts';
import { isKeptApart } from '../../shared/journal/kinds.ts';
import { deviceId, MORNING_MS, recordId } from './made-up.ts';

/** Something a device does: it changes a record, or takes in all that another device knows. */
export type Act =
  | { readonly do: 'change'; readonly device: number; readonly record: number; readonly fields: Record<string, Json> }
  | { readonly do: 'meet'; readonly device: number; readonly other: number };

/** An act, and the wall clock of the device that does it: any time within a day and a half, forwards or backwards. */
export type TimedAct = { readonly act: Act; readonly wallMs: number };

/** A history: the entries of all devices in the order of their making, and for each what its device had seen before. */
export type MadeHistory = {
  readonly entries: readonly Entry[];
  readonly seenBy: ReadonlyMap<EntryId, ReadonlySet<EntryId>>;
};

const FIELDS = ['comment', 'colour', 'tags', DELETED_FIELD] as const;

const changedFields: fc.Arbitrary<Record<string, Json>> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ comment: fc.constantFrom('one', 'two', 'three', '') }) },
  { weight: 2, arbitrary: fc.record({ colour: fc.constantFrom('yellow', 'green', 'blue') }) },
  { weight: 1, arbitrary: fc.record({ comment: fc.constantFrom('one', 'two'), tags: fc.constant<Json>(['a']) }) },
  { weight: 2, arbitrary: fc.record({ [DELETED_FIELD]: fc.constant(true) }) },
  { weight: 1, arbitrary: fc.record({ [DELETED_FIELD]: fc.constant(false) }) },
);

/** Acts of two to four devices on so many records. */
export function actsArbitrary(records: number, most = 24): fc.Arbitrary<readonly TimedAct[]> {
  const device = fc.nat(3);
  const act: fc.Arbitrary<Act> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('change' as const),
        device,
        record: fc.nat(records - 1),
        fields: changedFields,
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('meet' as const), device, other: device }) },
  );
  const wallMs = fc.integer({ min: 0, max: 36 * 60 * 60 * 1000 }).map(ms => MORNING_MS + ms);
  return fc.array(fc.record({ act, wallMs }), { minLength: 1, maxLength: most });
}

/** A history of one record. */
export const historyArbitrary: fc.Arbitrary<MadeHistory> = actsArbitrary(1)
  .map(play)
  .filter(history => history.entries.length > 0);

/** Plays acts as Lectern does: each change stands on the fold of what its device has seen. */
export function play(acts: readonly TimedAct[]): MadeHistory {
  const known = [0, 1, 2, 3].map(() => new Map<EntryId, Entry>());
  const clocks: ClockState[] = [0, 1, 2, 3].map(() => CLOCK_AT_REST);
  const entries: Entry[] = [];
  const seenBy = new Map<EntryId, ReadonlySet<EntryId>>();
  for (const { act, wallMs } of acts) {
    const own = known[act.device] ?? new Map<EntryId, Entry>();
    let clock = clocks[act.device] ?? CLOCK_AT_REST;
    if (act.do === 'meet') {
      for (const [id, entry] of known[act.other] ?? []) {
        own.set(id, entry);
        clock = observe(clock, id, wallMs);
      }
    } else {
      clock = tick(clock, wallMs);
      const record = recordId(`annotation:${act.record}`);
      const draft = draftChange(foldOf([...own.values()], record), record, 'annotation', act.fields);
      const entry: Entry = { id: entryIdAt(clock, deviceId(act.device)), ...draft };
      seenBy.set(entry.id, new Set(own.keys()));
      own.set(entry.id, entry);
      entries.push(entry);
    }
    clocks[act.device] = clock;
  }
  return { entries, seenBy };
}

/** The fold of one record out of many entries. */
export function foldOf(entries: readonly Entry[], record: RecordId): FoldedRecord | undefined {
  return fold(
    entries.filter(entry => entry.record === record),
    isKeptApart,
  );
}

/** What a record must come to, told from who had seen what alone: the entries' own `base` is not looked at. */
export function expectedFold({ entries, seenBy }: MadeHistory): Pick<FoldedRecord, 'fields' | 'heads' | 'deleted'> & {
  readonly alternatives: Readonly<Record<string, readonly Json[]>>;
} {
  const hasSeen = (later: Entry, earlier: Entry): boolean => seenBy.get(later.id)?.has(earlier.id) === true;
  const standing = new Map<string, Entry[]>();
  for (const field of FIELDS) {
    const touching = entries.filter(entry => field in entry.fields);
    const left = touching.filter(entry => !touching.some(other => hasSeen(other, entry)));
    if (left.length > 0)
      standing.set(
        field,
        left.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
  }
  const verdicts = standing.get(DELETED_FIELD) ?? [];
  const isSeen = (entry: Entry): boolean => verdicts.some(verdict => verdict === entry || hasSeen(verdict, entry));
  const latest = [...standing].map(([field, heads]) => [field, heads.at(-1)?.fields[field] ?? null] as const);
  const texts = (standing.get('comment') ?? []).map(entry => entry.fields['comment'] ?? null);
  const alternatives = [...new Set(texts.toReversed())];
  return {
    fields: Object.fromEntries(latest.filter(([field]) => field !== DELETED_FIELD)),
    heads: Object.fromEntries([...standing].map(([field, heads]) => [field, heads.map(entry => entry.id)])),
    deleted:
      verdicts.length > 0 &&
      verdicts.every(entry => entry.fields[DELETED_FIELD] === true) &&
      [...standing.values()].flat().every(isSeen),
    alternatives: alternatives.length > 1 ? { comment: alternatives } : {},
  };
}
