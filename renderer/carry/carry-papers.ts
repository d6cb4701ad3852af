import { CARRY_RULES } from '../../shared/anchoring/carrying/carry-rules.ts';
import {
  carryRoute,
  isInForce,
  isPartlyReplaced,
  type CarryRoute,
} from '../../shared/anchoring/carrying/carry-route.ts';
import { placeOfOutcome, type Carried } from '../../shared/anchoring/carrying/carried.ts';
import { isDecided } from '../../shared/annotations/decision.ts';
import { annotationOf, type Annotation } from '../../shared/annotations/model.ts';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import { groupMeetings } from '../../shared/pack/meeting/meetings.ts';
import { livingMeeting, type LivingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';
import { knownPaperOf } from '../../shared/reading/known-paper.ts';
import type { CarriedKind, CarriedRow } from '../db/database.ts';
import type { CarriedKey } from '../db/store-news.ts';
import type { Store } from '../db/store.ts';
import { carryMark } from './carry-mark.ts';
import { mapPages } from './map-pages.ts';
import type { Versions } from './versions.ts';

/** Marks whose outcomes are kept in one step: few enough to be seen soon, many enough to be quick. */
const KEPT_TOGETHER = 100;

type Living = LivingMeeting<Paper>;

/**
 * Brings what became of annotations in later versions of their papers up to date: those of all papers, or some of them.
 * What is as it was is left as it is; what waits for a paper to be read keeps what was known of it.
 *
 * @returns the papers that annotations may be carried over from
 * @throws when some could not be carried over, once all others are
 */
export async function carryAll(
  store: Store,
  versions: Versions,
  signal: AbortSignal,
  only?: readonly RecordId[],
): Promise<readonly Sha256[]> {
  const papers = await papersAndThoseKnown(store);
  versions.papersAre(papers);
  const meetings = groupMeetings(papers)
    .filter(meeting => meeting.papers.length > 1)
    .map(meeting => livingMeeting(meeting.papers));
  const meetingOf = new Map(
    meetings.flatMap(living => living.papers.map(({ paper: { sha256 } }) => [sha256, living] as const)),
  );
  const replaced = meetings.flatMap(living =>
    living.papers.flatMap(({ paper: { sha256 } }) => (isPartlyReplaced(living, sha256) ? [sha256] : [])),
  );
  const ids = only ?? (await store.carried.allIds());
  const records = only ? await store.recordsWithIds(only) : await recordsOn(store, replaced);
  const known = new Map<RecordId, CarriedRow[]>();
  for (const row of await store.carried.of([...new Set([...ids, ...records.map(({ id }) => id)])])) {
    known.set(row.id, [...(known.get(row.id) ?? []), row]);
  }
  const carrier = new Carrier(store, versions, known);
  const routes = new Routes();
  const failures: unknown[] = [];
  for (const record of records) {
    if (signal.aborted) break;
    const mark = annotationOf(record);
    const living = mark && meetingOf.get(mark.paper);
    const route = living && routes.of(living, mark);
    if (!route) continue;
    try {
      await carrier.carry(mark, record, route, living);
    } catch (reason) {
      // One that cannot be carried over does not hold up the others; it is told in the end.
      failures.push(reason);
    }
    await carrier.keepMany();
  }
  if (signal.aborted) await carrier.keep();
  else await carrier.finish();
  if (!only) await mapPages(store, versions, meetings, signal);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} annotations: ${String(failures[0])}`);
  return replaced;
}

/** The papers of the library, and those that are known from other devices and not here. */
async function papersAndThoseKnown(store: Store): Promise<readonly Paper[]> {
  const [all, records] = await Promise.all([store.papers(), store.recordsOfKind('paper')]);
  const here = all.filter(({ stage }) => stage !== 'stored');
  const isHere = new Set(here.map(({ sha256 }) => sha256));
  return [
    ...here,
    ...records.flatMap(record => knownPaperOf(record) ?? []).filter(({ sha256 }) => !isHere.has(sha256)),
  ];
}

async function recordsOn(store: Store, papers: readonly Sha256[]): Promise<readonly FoldedRecord[]> {
  const records = await Promise.all(papers.map(paper => store.recordsOfPaper(paper, 'annotation')));
  return records.flat();
}

/** The routes of marks: those of which nothing is decided have one from each page. */
class Routes {
  readonly #known = new Map<string, CarryRoute | undefined>();

  of(living: Living, mark: Annotation): CarryRoute | undefined {
    if (mark.decisions.size > 0) return carryRoute(living, mark);
    const key = `${mark.paper} ${mark.pageIndex}`;
    if (!this.#known.has(key)) this.#known.set(key, carryRoute(living, mark));
    return this.#known.get(key);
  }
}

/** Carries marks one by one, and keeps what became of them in steps. */
class Carrier {
  readonly #store: Store;
  readonly #versions: Versions;
  readonly #known: Map<RecordId, CarriedRow[]>;
  #rows: CarriedRow[] = [];
  #gone: CarriedKey[] = [];

  /** @param known what was made before, of all marks that may be carried; of one that is not, it is forgotten in the end */
  constructor(store: Store, versions: Versions, known: Map<RecordId, CarriedRow[]>) {
    this.#store = store;
    this.#versions = versions;
    this.#known = known;
  }

  async carry(mark: Annotation, record: FoldedRecord, route: CarryRoute, living: Living): Promise<void> {
    const before = this.#known.get(mark.id) ?? [];
    this.#known.delete(mark.id);
    const compared = [[mark.paper], route.through, route.targets, route.elsewhere];
    const stamp = stampOf(record, compared, paper => this.#versions.isReady(paper));
    if (before.length > 0 && before.every(row => row.stamp === stamp)) return;
    const carried = await carryMark(mark, route, this.#versions, (paper, pageIndex) =>
      isInForce(living, { paper, pageIndex }),
    );
    // It waits: what was known of it is better than nothing.
    if (carried.length === 0) return;
    const targets = new Set(carried.map(({ target }) => target));
    this.#rows.push(...carried.map(row => ({ ...row, kind: kindOf(row, mark), place: placeOf(row), stamp })));
    this.#gone.push(...before.flatMap(({ target, id }) => (targets.has(target) ? [] : [[target, id] as const])));
  }

  /** Keeps what was made so far where it is much. */
  async keepMany(): Promise<void> {
    if (this.#rows.length >= KEPT_TOGETHER) await this.keep();
  }

  /** Keeps what is left to keep, and forgets what became of marks that are not carried any more. */
  async finish(): Promise<void> {
    for (const rows of this.#known.values()) this.#gone.push(...rows.map(({ target, id }) => [target, id] as const));
    this.#known.clear();
    await this.keep();
  }

  /** Keeps what was made so far. */
  async keep(): Promise<void> {
    const [rows, gone] = [this.#rows, this.#gone];
    [this.#rows, this.#gone] = [[], []];
    await this.#store.carried.change(rows, gone);
  }
}

function kindOf({ target, isInForce, asks, outcome: { kind } }: Carried, { decisions }: Annotation): CarriedKind {
  if (!isInForce) return 'passed';
  return kind === 'same' && (asks || isDecided(decisions.get(target))) ? 'asked' : kind;
}

function placeOf({ outcome }: Carried): string {
  return placeOfOutcome(outcome)?.sortIndex ?? '';
}

/** The fields of a record that say nothing about where an annotation stands. */
const ELSEWHERE = /^(?:colour|comment|tag:.*|type|adoptedFrom|standsBeside|deleted)$/;

/**
 * What the outcome of an annotation depends on: the entries that say where it stands, and the papers that it is compared
 * with, as far as they are read.
 */
function stampOf(
  { heads }: FoldedRecord,
  compared: readonly (readonly Sha256[])[],
  isReady: (paper: Sha256) => boolean,
): string {
  const entries = Object.entries(heads).flatMap(([field, ids]) => (ELSEWHERE.test(field) ? [] : ids));
  const papers = compared.map(part => part.map(paper => `${paper.slice(-12)}${isReady(paper) ? '' : '?'}`).join());
  return [CARRY_RULES, READING_RULES, ...papers, [...new Set(entries)].toSorted().join()].join(' ');
}
