/** A made-up council, as its ModernGov holds it. */

/** A document of an item. */
export type Paper = {
  readonly id: number;
  title: string;
  bytes: Uint8Array;
  /** `YYYY-MM-DD` */
  published: string;
  isRestricted: boolean;
  /** Where it leads when it is only a link. */
  link: string | null;
};

export type Item = {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly isRestricted: boolean;
  readonly papers: Paper[];
};

/** A document of the whole meeting. `number` is what stands behind `?T=`. */
export type Whole = { readonly id: number; readonly number: number; title: string; bytes: Uint8Array };

export type Meeting = {
  readonly id: number;
  readonly committee: number;
  date: string;
  time: string;
  venue: string;
  status: string;
  isAgendaOut: boolean;
  /** Whether the web service shows it. */
  isShown: boolean;
  readonly items: Item[];
  readonly wholes: Whole[];
};

export type Committee = {
  readonly id: number;
  readonly title: string;
  readonly isExpired: boolean;
  readonly isDeleted: boolean;
};
export type Councillor = { readonly id: number; readonly name: string; readonly committees: readonly number[] };

export type PlannedMeeting = {
  readonly committee: number;
  readonly date: string;
  /** As the site writes it, such as `6.30 pm`. */
  readonly time?: string;
  readonly venue?: string;
  readonly status?: string;
};
export type PublishedPaper = {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly published?: string;
  readonly isRestricted?: boolean;
  readonly link?: string;
};

/** Numbers of documents of whole meetings. */
export const NUMBERS = { frontsheet: 0, minutes: 1, supplement: 9, pack: 10 } as const;

/** What a clerk does to the site while it runs. */
export class CouncilModel {
  readonly name: string;
  readonly committees: Committee[] = [];
  readonly meetings: Meeting[] = [];
  readonly councillors: Councillor[] = [];
  #last = 100;

  constructor(name: string) {
    this.name = name;
  }

  addCommittee(title: string, { isExpired = false, isDeleted = false } = {}): number {
    const id = this.#next();
    this.committees.push({ id, title, isExpired, isDeleted });
    return id;
  }

  addCouncillor(name: string, committees: readonly number[]): number {
    const id = this.#next();
    this.councillors.push({ id, name, committees });
    return id;
  }

  addMeeting({
    committee,
    date,
    time = '6.30 pm',
    venue = 'Council Chamber',
    status = 'Confirmed',
  }: PlannedMeeting): number {
    const id = this.#next();
    const unpublished = { isAgendaOut: false, isShown: true, items: [], wholes: [] };
    this.meetings.push({ id, committee, date, time, venue, status, ...unpublished });
    return id;
  }

  addItem(meeting: number, number: string, title: string, { isRestricted = false } = {}): number {
    const id = this.#next();
    this.meeting(meeting).items.push({ id, number, title, isRestricted, papers: [] });
    return id;
  }

  publishAgenda(meeting: number): void {
    this.meeting(meeting).isAgendaOut = true;
  }

  /** Publishes the public pack; another time, at the same address. */
  publishPack(meeting: number, bytes: Uint8Array): void {
    this.#publishWhole(meeting, NUMBERS.pack, 'Public reports pack', bytes);
  }

  publishFrontsheet(meeting: number, bytes: Uint8Array): void {
    this.#publishWhole(meeting, NUMBERS.frontsheet, 'Agenda frontsheet', bytes);
  }

  publishMinutes(meeting: number, bytes: Uint8Array): void {
    this.#publishWhole(meeting, NUMBERS.minutes, 'Printed minutes', bytes);
  }

  publishSupplement(meeting: number, title: string, bytes: Uint8Array): number {
    const id = this.#next();
    this.meeting(meeting).isAgendaOut = true;
    this.meeting(meeting).wholes.push({ id, number: NUMBERS.supplement, title, bytes });
    return id;
  }

  publishReport(item: number, { title, bytes, published, isRestricted = false, link }: PublishedPaper): number {
    const id = this.#next();
    const [meeting, found] = this.#item(item);
    meeting.isAgendaOut = true;
    found.papers.push({ id, title, bytes, published: published ?? meeting.date, isRestricted, link: link ?? null });
    return id;
  }

  /** The document of an item, to be changed. */
  paper(id: number): Paper {
    return known(
      this.meetings.flatMap(({ items }) => items.flatMap(({ papers }) => papers)).find(one => one.id === id),
    );
  }

  withdrawReport(paper: number): void {
    for (const { papers } of this.meetings.flatMap(({ items }) => items)) {
      const at = papers.findIndex(({ id }) => id === paper);
      if (at >= 0) papers.splice(at, 1);
    }
  }

  withdrawWhole(meeting: number, kind: keyof typeof NUMBERS): void {
    const { wholes } = this.meeting(meeting);
    const at = wholes.findIndex(({ number }) => number === NUMBERS[kind]);
    if (at >= 0) wholes.splice(at, 1);
  }

  /** As most councils do it: the status says so, and the papers are not shown any more. */
  cancelMeeting(meeting: number): void {
    this.meeting(meeting).status = 'Cancelled';
  }

  meeting(id: number): Meeting {
    return known(this.meetings.find(one => one.id === id));
  }

  committee(id: number): Committee {
    return known(this.committees.find(one => one.id === id));
  }

  #item(id: number): readonly [Meeting, Item] {
    return known(
      this.meetings
        .flatMap(meeting => meeting.items.map(item => [meeting, item] as const))
        .find(([, item]) => item.id === id),
    );
  }

  #publishWhole(id: number, number: number, title: string, bytes: Uint8Array): void {
    const meeting = this.meeting(id);
    meeting.isAgendaOut = true;
    const there = meeting.wholes.find(one => one.number === number);
    if (there) there.bytes = bytes;
    else meeting.wholes.push({ id, number, title, bytes });
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('The council has no such thing.');
  return found;
}
