import type { KnownThings } from './known-things.ts';
import { meetingStart } from './meeting-start.ts';
import { linksOf, textOf, type Thing } from './things.ts';
import { windowAround, type MeetingWindow } from './window.ts';

const MOST_MEETINGS = 10_000;

/** The meetings of the chosen committees, from some months back to some years ahead. */
export class WantedMeetings {
  readonly #known: KnownThings;
  readonly #committees: ReadonlySet<string> | null;
  readonly #today: string;
  readonly #window: MeetingWindow;
  readonly #ids: Set<string>;

  /**
   * @param committees of which meetings are wanted; null for all
   * @param ids of meetings that are known from an earlier look
   */
  constructor(known: KnownThings, committees: ReadonlySet<string> | null, today: string, ids: readonly string[]) {
    this.#known = known;
    this.#committees = committees;
    this.#today = today;
    this.#window = windowAround(today);
    this.#ids = new Set(ids);
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Takes in a meeting with all that it holds, if it is wanted; one that is no longer so is let go. */
  take(things: readonly Thing[]): void {
    const [meeting] = things;
    if (!meeting) return;
    const day = dayOf(meeting);
    const isWanted = day >= this.#window.from && day <= this.#window.rememberedTo && this.#isChosen(meeting);
    if (isWanted || meeting.deleted) this.#known.take(things);
    if (!isWanted || meeting.deleted) this.#ids.delete(meeting.id);
    else if (this.#ids.size < MOST_MEETINGS) this.#ids.add(meeting.id);
  }

  letGo(ids: Iterable<string>): void {
    for (const id of ids) this.#ids.delete(id);
  }

  /** Those that are published: to come, the next first, then those past, the last first. */
  published(): readonly Thing[] {
    return this.#upTo(this.#window.to);
  }

  /** Those that come near without being changed, too. */
  remembered(): readonly Thing[] {
    return this.#upTo(this.#window.rememberedTo);
  }

  isToCome(meeting: Thing): boolean {
    return dayOf(meeting) >= this.#today;
  }

  #upTo(to: string): readonly Thing[] {
    const all = this.#known
      .all([...this.#ids])
      .filter(meeting => dayOf(meeting) >= this.#window.from && dayOf(meeting) <= to && this.#isChosen(meeting))
      .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
    return [
      ...all.filter(meeting => this.isToCome(meeting)),
      ...all.filter(meeting => !this.isToCome(meeting)).toReversed(),
    ];
  }

  #isChosen(meeting: Thing): boolean {
    const committees = this.#committees;
    return committees === null || linksOf(meeting, 'organization').some(id => committees.has(id));
  }
}

/** The day of a meeting; '' where it has none. */
function dayOf(meeting: Thing): string {
  return meetingStart(textOf(meeting, 'start') ?? '')?.date ?? '';
}
