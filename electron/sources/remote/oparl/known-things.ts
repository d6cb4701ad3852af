import type { AnsweredJson, Connection } from './connection.ts';
import { linksOf, modifiedMsOf, flagOf, readThings, type Thing } from './things.ts';

/** What an object is to a meeting; files, places and organizations lead no further. */
type Role = 'meeting' | 'item' | 'consultation' | 'paper' | 'leaf';
type Step = { readonly id: string; readonly role: Role };

const STEPS: Readonly<Record<Role, readonly (readonly [Parameters<typeof linksOf>[1], Role])[]>> = {
  meeting: [
    ['organization', 'leaf'],
    ['location', 'leaf'],
    ['invitation', 'leaf'],
    ['agendaItem', 'item'],
    ['auxiliaryFile', 'leaf'],
    ['resultsProtocol', 'leaf'],
    ['verbatimProtocol', 'leaf'],
  ],
  item: [
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

/** More than the meetings of three years need: what a system tells beyond that is not taken. */
const MOST_THINGS = 100_000;

/** The objects of a system that meetings are told from, by id. */
export class KnownThings {
  readonly #things: Map<string, Thing>;
  readonly #gone = new Set<string>();
  readonly #heardOf = new Set<string>();

  constructor(things: readonly Thing[]) {
    this.#things = new Map(things.map(thing => [thing.id, thing]));
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
   * Fetches what a meeting names and nobody has told of. What cannot be had is passed over.
   *
   * @param isAnew whether to fetch again, too, what is only known from an earlier look
   */
  async complete(meeting: string, connection: Connection, isAnew: boolean): Promise<void> {
    await this.#walk(meeting, async id => {
      const known = this.#things.get(id);
      if (this.#gone.has(id) || (known && (!isAnew || this.#heardOf.has(id))) || !isFetchable(id)) return known;
      // Marked first: a dead address is asked for once in a look.
      if (this.#heardOf.has(id)) return known;
      this.#heardOf.add(id);
      const answer = await connection.json(id);
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

  async #walk(meeting: string, visit: (id: string) => Promise<Thing | undefined>): Promise<void> {
    const seen = new Set<string>();
    let steps: readonly Step[] = [{ id: meeting, role: 'meeting' }];
    while (steps.length > 0) {
      const next: Step[] = [];
      for (const { id, role } of steps) {
        if (seen.has(id)) continue;
        seen.add(id);
        const thing = await visit(id);
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
  if (role === 'item' && flagOf(thing, 'public') === false) return [];
  return STEPS[role].flatMap(([link, to]) => linksOf(thing, link).map(id => ({ id, role: to })));
}

/** Objects without an address of their own are named by the one that holds them. */
function isFetchable(id: string): boolean {
  return !id.includes('#');
}
