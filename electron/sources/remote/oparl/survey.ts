import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { RemoteSource } from '../../../../shared/sources/source.ts';
import type { PublishedMeeting } from '../../../../shared/sources/published.ts';
import type { ReadingContext, Survey } from '../remote-reader.ts';
import { bodiesIn, LISTS, type Body } from './bodies.ts';
import { committeeTitle } from './committees.ts';
import { Connection } from './connection.ts';
import { FullReading } from './full-reading.ts';
import { keptOf, type Kept } from './kept.ts';
import { KnownThings } from './known-things.ts';
import { readList } from './lists.ts';
import { meetingStart } from './meeting-start.ts';
import { filesOfMeeting, type HangingFile } from './published-files.ts';
import { publishedMeeting } from './published-meetings.ts';
import { linksOf, modifiedMsOf, readThings, textOf, type Thing } from './things.ts';
import { daysFrom, windowAround, type MeetingWindow } from './window.ts';

/** Changes are asked for from the day before the last look on: clocks and zones of servers are not to be relied on. */
const OVERLAP_DAYS = 1;
/** A meeting was told of, or moved, within so many days if it is near: enough to know of while a long list is being read. */
const RECENT_DAYS = 550;
/** After so many days all meetings are read again, since some systems do not tell of every change. */
const FULL_AFTER_DAYS = 7;
const MOST_MEETINGS = 10_000;
const MOST_FILES_REMEMBERED = 20_000;

/** Looks what a system publishes now: see the reader's interface. */
export async function surveyOparl(
  source: RemoteSource,
  context: ReadingContext,
): Promise<Result<Survey, SourceProblem>> {
  const home = new URL(source.address);
  const connection = new Connection(context, home);
  const answer = await connection.json(home.href);
  const bodies = answer.ok ? await bodiesIn(connection, answer.value) : answer;
  if (!bodies.ok) return bodies;
  const look = new Look(source, context, connection, bodies.value);
  return look.run();
}

/** One look at one system. */
class Look {
  readonly #connection: Connection;
  readonly #bodies: readonly Body[];
  readonly #today: string;
  readonly #window: MeetingWindow;
  readonly #committees: ReadonlySet<string> | null;
  readonly #kept: Kept;
  readonly #known: KnownThings;
  readonly #meetings: Set<string>;
  /** Whether a list of changes turned out not to be there. */
  #lacksList = false;

  constructor(source: RemoteSource, context: ReadingContext, connection: Connection, bodies: readonly Body[]) {
    this.#connection = connection;
    this.#bodies = bodies;
    this.#today = context.today;
    this.#window = windowAround(context.today);
    this.#committees = source.committees && new Set(source.committees.map(({ id }) => id));
    this.#kept = keptOf(source, context.kept);
    this.#known = new KnownThings(this.#kept.things, this.#kept.chased);
    this.#meetings = new Set(this.#kept.meetings);
  }

  async run(): Promise<Result<Survey, SourceProblem>> {
    const { lookedDay, fullDay } = this.#kept;
    const changes = lookedDay === null ? 'all' : await this.#readChanges(daysFrom(lookedDay, -OVERLAP_DAYS));
    const isDue = lookedDay === null || fullDay === null || this.#today >= daysFrom(fullDay, this.#fullAfterDays());
    const isFull = isDue || changes === 'not-of-meetings' || this.#kept.reading !== null;
    const reading = isFull ? await this.#readAll() : null;
    const hasAll = reading === null || reading.isWhole;
    const { worst } = this.#connection;
    if (!hasAll && worst !== null && this.#meetings.size === 0 && !reading.hasProgress) return err(worst);
    if (!hasAll && lookedDay === null) await this.#readRecent();

    const inWindow = this.#wanted(this.#window.to);
    for (const meeting of inWindow) {
      await this.#known.complete(meeting.id, this.#connection, isFull && hasAll && dayOf(meeting) >= this.#today);
    }
    const { meetings, files } = this.#published(inWindow.flatMap(({ id }) => this.#known.get(id) ?? []));
    const withdrawn = this.#withdrawn(files);
    const remembered = this.#wanted(this.#window.rememberedTo).map(({ id }) => id);
    const keep: Kept = {
      ...this.#kept,
      lookedDay: this.#nextLookedDay(changes === 'all', reading),
      fullDay: reading?.isWhole === true ? this.#today : fullDay,
      reading: hasAll || !reading.hasProgress ? null : reading.kept(),
      chased: this.#connection.worst === null ? [...this.#known.chased] : this.#kept.chased,
      meetings: remembered,
      things: [...(await this.#known.under(remembered))],
      files: this.#chains(files),
      withdrawn: [...withdrawn],
    };
    return ok({
      meetings,
      files: files.map(({ file }) => file),
      withdrawn,
      problem: this.#connection.worst,
      leftOut: this.#connection.leftOut,
      keep,
    });
  }

  /** Where a first look breaks off, what is changed until its end may not be in what it read before. */
  #nextLookedDay(hasChanges: boolean, reading: FullReading | null): string | null {
    const { lookedDay } = this.#kept;
    if (lookedDay === null) return reading?.isWhole === true ? reading.began : null;
    return hasChanges ? this.#today : lookedDay;
  }

  /** OParl 1.0 has no list that would tell of changed files. */
  #fullAfterDays(): number {
    const hasLists = !this.#lacksList && this.#bodies.every(({ lists }) => lists.file !== undefined);
    return hasLists ? FULL_AFTER_DAYS : 1;
  }

  /** @returns whether all that was changed has been told; lists that are not there tell nothing, at no time */
  async #readChanges(sinceDay: string): Promise<'all' | 'some' | 'not-of-meetings'> {
    const since = `${sinceDay}T00:00:00+00:00`;
    const sinceMs = Date.parse(since);
    let told: 'all' | 'some' | 'not-of-meetings' = 'all';
    for (const { lists } of this.#bodies) {
      for (const name of LISTS) {
        const list = lists[name];
        if (list === undefined) continue;
        const part = { modifiedSince: since, isExtra: name !== 'meeting' };
        const read = await readList(this.#connection, list, part, element => {
          const things = readThings(element.value, element.base);
          const [own] = things;
          if (!own || (modifiedMsOf(own) ?? Infinity) < sinceMs) return;
          if (name === 'meeting') this.#takeMeeting(things);
          else this.#known.takeChange(things, name);
        });
        if (read.ok) continue;
        const { problem } = read.error;
        // Some systems answer every question for changes with an error: their meetings are read as a whole.
        if (name === 'meeting') told = 'not-of-meetings';
        else if (problem === 'missing' || problem === 'refused') this.#lacksList = true;
        else if (told === 'all') told = 'some';
      }
    }
    return told;
  }

  /** Reads all meetings, or those that are left of them. One that is no longer among them is not announced any more. */
  async #readAll(): Promise<FullReading> {
    const reading = new FullReading(this.#kept.reading, this.#today, this.#meetings);
    for (const { lists } of this.#bodies) {
      await readList(this.#connection, lists.organization, { isExtra: true }, ({ value, base }) =>
        this.#known.take(readThings(value, base)),
      );
      await reading.read(this.#connection, lists.meeting, ({ value, base }) => {
        const things = readThings(value, base);
        this.#takeMeeting(things);
        return things[0]?.id;
      });
    }
    if (reading.isWhole) for (const id of reading.unlisted) this.#meetings.delete(id);
    return reading;
  }

  /** Reads the meetings that were told of or changed lately, where the system can tell them from the others. */
  async #readRecent(): Promise<void> {
    const since = `${daysFrom(this.#today, -RECENT_DAYS)}T00:00:00+00:00`;
    let hasOlder = false;
    for (const { lists } of this.#bodies) {
      const part = { modifiedSince: since, isEnough: () => hasOlder };
      await readList(this.#connection, lists.meeting, part, ({ value, base }) => {
        const things = readThings(value, base);
        hasOlder ||= things.slice(0, 1).some(own => (modifiedMsOf(own) ?? 0) < Date.parse(since));
        this.#takeMeeting(things);
      });
    }
  }

  #takeMeeting(things: readonly Thing[]): void {
    const [meeting] = things;
    if (!meeting) return;
    const day = dayOf(meeting);
    const isRemembered = day >= this.#window.from && day <= this.#window.rememberedTo && this.#isChosen(meeting);
    if (!meeting.deleted && !isRemembered) {
      this.#meetings.delete(meeting.id);
      return;
    }
    this.#known.take(things);
    if (meeting.deleted) this.#meetings.delete(meeting.id);
    else if (this.#meetings.size < MOST_MEETINGS) this.#meetings.add(meeting.id);
  }

  #isChosen(meeting: Thing): boolean {
    const committees = this.#committees;
    return committees === null || linksOf(meeting, 'organization').some(id => committees.has(id));
  }

  /** The meetings up to a day: those to come, the next first, then those past, the last first. */
  #wanted(to: string): readonly Thing[] {
    const all = this.#known
      .all([...this.#meetings])
      .filter(meeting => dayOf(meeting) >= this.#window.from && dayOf(meeting) <= to && this.#isChosen(meeting))
      .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
    const coming = all.filter(meeting => dayOf(meeting) >= this.#today);
    return [...coming, ...all.filter(meeting => dayOf(meeting) < this.#today).toReversed()];
  }

  /** A file that several meetings have is one file: of the next meeting. */
  #published(inWindow: readonly Thing[]): { meetings: readonly PublishedMeeting[]; files: readonly HangingFile[] } {
    const meetings: PublishedMeeting[] = [];
    const files = new Map<string, HangingFile>();
    for (const thing of inWindow) {
      const committee = this.#committeeOf(thing);
      const meeting = publishedMeeting(this.#known, thing, committee);
      if (!meeting) continue;
      meetings.push(meeting);
      const told = { committee, meeting: meeting.key, date: meeting.date };
      for (const hanging of filesOfMeeting(this.#known, thing, told)) {
        if (!files.has(hanging.file.path)) files.set(hanging.file.path, hanging);
      }
    }
    return { meetings, files: [...files.values()] };
  }

  #committeeOf(meeting: Thing): string {
    const ids = linksOf(meeting, 'organization');
    const id = ids.find(one => this.#committees?.has(one)) ?? ids[0];
    return committeeTitle(id === undefined ? meeting : this.#known.get(id));
  }

  /** Files that were published once and hung on something that the system has deleted since. */
  #withdrawn(files: readonly HangingFile[]): readonly string[] {
    const offered = new Set(files.map(({ file }) => file.path));
    const deleted = Object.entries(this.#kept.files).flatMap(([path, chain]) =>
      chain.some(id => this.#known.isGone(id)) ? [path] : [],
    );
    const all = new Set([...this.#kept.withdrawn, ...deleted]);
    return [...all].filter(path => !offered.has(path)).slice(-MOST_FILES_REMEMBERED);
  }

  #chains(files: readonly HangingFile[]): Kept['files'] {
    const chains = new Map(files.map(({ file, chain }) => [file.path, [...chain]]));
    for (const [path, chain] of Object.entries(this.#kept.files)) if (!chains.has(path)) chains.set(path, chain);
    return Object.fromEntries([...chains].slice(0, MOST_FILES_REMEMBERED));
  }
}

/** The day of a meeting; '' where it has none. */
function dayOf(meeting: Thing): string {
  return meetingStart(textOf(meeting, 'start') ?? '')?.date ?? '';
}
