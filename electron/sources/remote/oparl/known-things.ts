import type { AnsweredJson, Connection } from './connection.ts';
import type { Refusals } from './refusals.ts';
import { linksOf, modifiedMsOf, flagOf, readThings, type Thing } from './things.ts';

/** What an object is to a meeting; files, places and organizations lead no further. */
type Role = 'meeting' | 'agendaItem' | 'consultation' | 'paper' | 'leaf';
type Step = { readonly id: string; readonly role: Role };

const STEPS: Readonly<Record<Role, readonly (readonly [Parameters<typeof linksOf>[1], Role])[]>> = {
  meeting: [
    ['organization', 'leaf'],
    ['location', 'leaf'],
    ['invitation', 'leaf'],
    ['agendaItem', 'agendaItem'],
    ['auxiliaryFile', 'leaf'],
    ['resultsProtocol', 'leaf'],
    ['verbatimProtocol', 'leaf'],
  ],
  agendaItem: [
    ['auxiliaryFile', 'leaf'],
    ['consultation', 'consultation'],
  ],
  consultation: [['paper', 'paper']],
  paper: [
    ['mainFile', 'leaf'],
    ['auxiliaryFile', 'leaf'],
  ],
  leaf: [],
};

/** By the list that a changed object stands in, how it names what it hangs on. */
const OWNERS = {
  organization: [],
  paper: ['consultation'],
  agendaItem: ['meeting'],
  consultation: ['agendaItem', 'meeting'],
  file: ['paper', 'agendaItem', 'meeting'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type ChangeKind = keyof typeof OWNERS;

/** More than the meetings of three years need: what a system tells beyond that is not taken. */
const MOST_THINGS = 100_000;

/** The objects of a system that meetings are told from, by id. */
export class KnownThings {
  readonly #things: Map<string, Thing>;
  readonly #gone = new Set<string>();
  readonly #heardOf = new Set<string>();
  readonly #stale = new Set<string>();
  readonly #chasedBefore: ReadonlySet<string>;
  readonly #chased = new Set<string>();
  readonly #refusals: Refusals;

  /** @param chased see {@link chased}, of the last look */
  constructor(things: readonly Thing[], chased: readonly string[], refusals: Refusals) {
    this.#refusals = refusals;
    this.#things = new Map(things.map(thing => [thing.id, thing]));
    this.#chasedBefore = new Set(chased);
  }

  /** The changes of objects that hung on something which did not name them: one that never will is asked once. */
  get chased(): readonly string[] {
    return [...this.#chased];
  }

  get(id: string): Thing | undefined {
    return this.#things.get(id);
  }

  /** Of several objects those that are known. */
  all(ids: readonly string[]): readonly Thing[] {
    return ids.flatMap(id => this.#things.get(id) ?? []);
  }

  /** Whether the system said in this look that it has deleted an object. */
  isGone(id: string): boolean {
    return this.#gone.has(id);
  }

  /** Takes in an object and what it holds. Of one that is known in two states the later holds. */
  take(things: readonly Thing[]): void {
    for (const thing of things) {
      const before = this.#things.get(thing.id);
      this.#heardOf.add(thing.id);
      if (thing.deleted) {
        this.#gone.add(thing.id);
        this.#things.delete(thing.id);
      } else if (before ? isAsLate(thing, before) : this.#things.size < MOST_THINGS) {
        this.#things.set(thing.id, thing);
      }
    }
  }

  /**
   * Takes in an object that was changed, if it is known or hangs on one that is. Where the one it hangs on does not name it
   * yet, that is fetched anew by {@link complete}: some systems do not mark it as changed.
   */
  takeChange(things: readonly Thing[], kind: ChangeKind): void {
    const [own] = things;
    if (!own) return;
    const owners = OWNERS[kind].flatMap(role => this.all(linksOf(own, role)).map(owner => ({ owner, role })));
    if (own.deleted || this.#things.has(own.id) || owners.length > 0) this.take(things);
    const told = new Set([own.id, ...OWNERS[kind].flatMap(role => linksOf(own, role))]);
    const untold = owners.filter(({ owner, role }) => !stepsFrom(owner, role).some(({ id }) => told.has(id)));
    if (own.deleted || untold.length === 0) return;
    const change = `${own.id} ${own.modified ?? ''}`;
    this.#chased.add(change);
    if (!this.#chasedBefore.has(change)) for (const { owner } of untold) this.#stale.add(owner.id);
  }

  /**
   * Fetches what a meeting names and nobody has told of. What cannot be had is passed over.
   *
   * @param isAnew whether to fetch again, too, what is only known from an earlier look
   */
  async complete(meeting: string, connection: Connection, isAnew: boolean): Promise<void> {
    await this.#walk(meeting, async (id, role) => {
      const known = this.#things.get(id);
      const isToBeHad = !known || isAnew || this.#stale.has(id);
      if (!isToBeHad || this.#gone.has(id) || this.#heardOf.has(id) || !isFetchable(id)) return known;
      // Marked first: a dead address is asked for once in a look.
      this.#heardOf.add(id);
      if (this.#refusals.isLeftAlone(id, role)) {
        connection.leaveOut('refused');
        return known;
      }
      const answer = await connection.object(id);
      this.#refusals.note(id, role, !answer.ok && answer.error === 'refused');
      if (answer.ok) this.#takeAnswer(id, answer.value);
      return this.#things.get(id);
    });
  }

  /** The objects that meetings hang on, themselves among them. */
  async under(meetings: readonly string[]): Promise<readonly Thing[]> {
    const found = new Map<string, Thing>();
    for (const meeting of meetings) {
      await this.#walk(meeting, id => {
        const thing = this.#things.get(id);
        if (thing) found.set(id, thing);
        return Promise.resolve(thing);
      });
    }
    return [...found.values()];
  }

  #takeAnswer(id: string, { value, url }: AnsweredJson): void {
    const [own, ...held] = readThings(value, url, id);
    // Known by the address it was asked for, whatever it calls itself.
    if (own) this.take([{ ...own, id }, ...held]);
  }

  async #walk(meeting: string, visit: (id: string, role: Role) => Promise<Thing | undefined>): Promise<void> {
    const seen = new Set<string>();
    let steps: readonly Step[] = [{ id: meeting, role: 'meeting' }];
    while (steps.length > 0) {
      const next: Step[] = [];
      for (const { id, role } of steps) {
        if (seen.has(id)) continue;
        seen.add(id);
        const thing = await visit(id, role);
        if (thing) next.push(...stepsFrom(thing, role));
      }
      steps = next;
    }
  }
}

function isAsLate(thing: Thing, before: Thing): boolean {
  return (modifiedMsOf(thing) ?? Infinity) >= (modifiedMsOf(before) ?? 0);
}

/** What is not for the public is not asked for. */
function stepsFrom(thing: Thing, role: Role): readonly Step[] {
  if (role === 'agendaItem' && flagOf(thing, 'public') === false) return [];
  return STEPS[role].flatMap(([link, to]) => linksOf(thing, link).map(id => ({ id, role: to })));
}

/** Objects without an address of their own are named by the one that holds them. */
function isFetchable(id: string): boolean {
  return !id.includes('#');
}
