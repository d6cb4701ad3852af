import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { RemoteSource } from '../../../../shared/sources/source.ts';
import type { ReadingContext, Survey } from '../remote-reader.ts';
import { bodiesIn, LISTS, type Body } from './bodies.ts';
import { Connection } from './connection.ts';
import { FullReading } from './full-reading.ts';
import { keptOf, type Kept } from './kept.ts';
import { KnownThings } from './known-things.ts';
import { readList, type Element } from './lists.ts';
import { chainsOf, publish, withdrawnOf } from './publish.ts';
import { readRecent } from './recent-reading.ts';
import { Refusals } from './refusals.ts';
import { modifiedMsOf, readThings } from './things.ts';
import { UnreadMeetings } from './unread-meetings.ts';
import { WantedMeetings } from './wanted-meetings.ts';
import { daysFrom } from './window.ts';

/** Changes are asked for from the day before the last look on: clocks and zones of servers are not to be relied on. */
const OVERLAP_DAYS = 1;
/** Of the time for lists, what a first look has for all meetings: the rest is for those that were changed lately. */
const SHARE_OF_ALL = 0.5;
/** After so many days all meetings are read again, since some systems do not tell of every change. */
const FULL_AFTER_DAYS = 7;

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
  readonly #committees: ReadonlySet<string> | null;
  readonly #kept: Kept;
  readonly #known: KnownThings;
  readonly #meetings: WantedMeetings;
  readonly #unread: UnreadMeetings;
  readonly #refusals: Refusals;
  /** Whether a list of changes turned out not to be there. */
  #lacksList = false;

  constructor(source: RemoteSource, context: ReadingContext, connection: Connection, bodies: readonly Body[]) {
    this.#connection = connection;
    this.#bodies = bodies;
    this.#today = context.today;
    this.#committees = source.committees && new Set(source.committees.map(({ id }) => id));
    this.#kept = keptOf(source, context.kept);
    this.#refusals = new Refusals(this.#kept.refused, this.#today);
    this.#known = new KnownThings(this.#kept.things, this.#kept.chased, this.#refusals);
    this.#meetings = new WantedMeetings(this.#known, this.#committees, this.#today, this.#kept.meetings);
    this.#unread = new UnreadMeetings(this.#kept.unread);
  }

  async run(): Promise<Result<Survey, SourceProblem>> {
    const { lookedDay, fullDay } = this.#kept;
    await this.#unread.askAgain(this.#connection, this.#takeMeeting, id => this.#meetings.letGo([id]));
    const changes = lookedDay === null ? 'all' : await this.#readChanges(daysFrom(lookedDay, -OVERLAP_DAYS));
    const isDue = lookedDay === null || fullDay === null || this.#today >= daysFrom(fullDay, this.#fullAfterDays());
    const isFull = isDue || changes === 'not-of-meetings' || this.#kept.reading !== null;
    const reading = isFull ? await this.#readAll() : null;
    const hasAll = reading === null || reading.isWhole;
    const { worst } = this.#connection;
    if (!hasAll && worst !== null && this.#meetings.ids.size === 0 && !reading.hasProgress) return err(worst);
    const recent =
      !hasAll && lookedDay === null
        ? await readRecent(
            this.#connection,
            this.#bodies,
            this.#today,
            this.#kept.recent,
            this.#takeMeeting,
            this.#onUnread,
          )
        : {};

    const inWindow = this.#meetings.published();
    for (const meeting of inWindow) {
      const isAnew = isFull && hasAll && this.#meetings.isToCome(meeting);
      await this.#known.complete(meeting.id, this.#connection, isAnew);
    }
    const completed = this.#known.all(inWindow.map(({ id }) => id));
    const { meetings, files } = publish(this.#known, completed, this.#committees);
    const withdrawn = withdrawnOf(this.#kept, this.#known, files);
    const remembered = this.#meetings.remembered().map(({ id }) => id);
    const keep: Kept = {
      ...this.#kept,
      lookedDay: this.#nextLookedDay(changes === 'all', reading),
      fullDay: reading?.isWhole === true ? this.#today : fullDay,
      reading: hasAll || !reading.hasProgress ? null : reading.kept(),
      recent,
      chased: this.#connection.worst === null ? [...this.#known.chased] : this.#kept.chased,
      meetings: remembered,
      unread: [...this.#unread.kept()],
      refused: this.#refusals.kept(),
      things: [...(await this.#known.under(remembered))],
      files: chainsOf(this.#kept, files),
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

  readonly #takeMeeting = ({ value, base }: Element): string | undefined => {
    const things = readThings(value, base);
    this.#meetings.take(things);
    return things[0]?.id;
  };

  readonly #onUnread = (address: string): void => this.#unread.add(address);

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
        const part =
          name === 'meeting'
            ? { modifiedSince: since, onUnread: this.#onUnread }
            : { modifiedSince: since, isExtra: true };
        const read = await readList(this.#connection, list, part, element => {
          const things = readThings(element.value, element.base);
          const [own] = things;
          if (!own || (modifiedMsOf(own) ?? Infinity) < sinceMs) return;
          if (name === 'meeting') this.#meetings.take(things);
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
    const reading = new FullReading(this.#kept.reading, this.#today, this.#meetings.ids);
    const share = this.#kept.lookedDay === null ? SHARE_OF_ALL : 1;
    for (const { lists } of this.#bodies) {
      await readList(this.#connection, lists.organization, { isExtra: true, share }, ({ value, base }) =>
        this.#known.take(readThings(value, base)),
      );
      await reading.read(this.#connection, lists.meeting, share, this.#takeMeeting, this.#onUnread);
    }
    if (reading.isWhole) this.#meetings.letGo(reading.unlisted);
    return reading;
  }
}
