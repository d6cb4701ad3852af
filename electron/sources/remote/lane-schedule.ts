import {
  LANES,
  LANES_IN_ALL,
  mayGrow,
  nextToStart,
  POLITE_LANES,
  type Lanes,
  type Size,
} from '../../../shared/sources/fetch-lanes.ts';

/** Who has files fetched from one server. */
export type LaneUser = {
  readonly host: string;
  /** Between the beginnings of two files of the server, in milliseconds. */
  readonly betweenMs: number;
  /** The server is asked for one thing at a time, and left in peace for that time after each too. */
  readonly isPolite: boolean;
  /** Files that may begin now, the first one wanted most. */
  readonly waiting: () => readonly Size[];
  /** Begins one of these; {@link LaneSchedule.end} says that it has ended. */
  readonly begin: (index: number, load: Load) => void;
};

/** A file that is being fetched. `size`: in bytes, as far as it is known by now. */
export type Load = { readonly user: LaneUser; size: Size };

type Host = {
  /** The first is served next. */
  readonly users: LaneUser[];
  readonly running: Set<Load>;
  surveys: number;
  rest: NodeJS.Timeout | undefined;
};

/**
 * Says when files begin to be fetched: of each server a few at a time, whichever sources they are of, which take turns. It
 * also knows how much room on the disk the files under way have been promised.
 */
export class LaneSchedule {
  readonly #hosts = new Map<string, Host>();
  /** Bytes that are still to come, in the order in which they became known: whoever came first has the room. */
  readonly #toCome = new Map<Load, number>();

  enter(user: LaneUser): void {
    this.#hostOf(user.host).users.push(user);
    this.advance(user.host);
  }

  /** Only when none of its files is under way. */
  leave(user: LaneUser): void {
    const { users } = this.#hostOf(user.host);
    users.splice(users.indexOf(user), 1);
    this.#forgetIdle(user.host);
  }

  /** Something else may begin: more waits, or less is in its way. */
  advance(name: string): void {
    const host = this.#hosts.get(name);
    while (host && host.rest === undefined && this.#beginOne(name, host));
  }

  /** Whether a file may go on now that it is known to have at least this size. */
  mayGrow(load: Load, size: number): boolean {
    const { user } = load;
    const others = [...this.#hostOf(user.host).running].filter(other => other !== load).map(sizeOf);
    if (!mayGrow(size, others, lanesOf(this.#hostOf(user.host)))) return false;
    load.size = Math.max(load.size ?? 0, size);
    this.advance(user.host);
    return true;
  }

  /** So many bytes of a file are still to come. */
  expect(load: Load, bytes: number): void {
    this.#toCome.set(load, bytes);
  }

  /** Bytes for which there was to be room before this file asked for any. */
  promisedBefore(load: Load): number {
    let promised = 0;
    for (const [other, bytes] of this.#toCome) {
      if (other === load) break;
      promised += bytes;
    }
    return promised;
  }

  end(load: Load): void {
    const { user } = load;
    const host = this.#hostOf(user.host);
    host.running.delete(load);
    this.#toCome.delete(load);
    if (user.isPolite) this.#rest(user.host, host, user.betweenMs);
    for (const name of this.#hosts.keys()) this.advance(name);
    this.#forgetIdle(user.host);
  }

  /** Looks at a server, while no more files of a polite user begin. */
  async whileLooking<T>(name: string, look: () => Promise<T>): Promise<T> {
    const host = this.#hostOf(name);
    host.surveys += 1;
    try {
      return await look();
    } finally {
      host.surveys -= 1;
      this.advance(name);
      this.#forgetIdle(name);
    }
  }

  #beginOne(name: string, host: Host): boolean {
    const running = [...host.running].map(sizeOf);
    for (const user of host.users) {
      if (user.isPolite && host.surveys > 0) continue;
      const waiting = user.waiting();
      const index = nextToStart(waiting, running, lanesOf(host));
      if (index === undefined || !this.#isLaneLeft(waiting[index] ?? null)) continue;
      host.users.splice(host.users.indexOf(user), 1);
      host.users.push(user);
      const load: Load = { size: waiting[index] ?? null, user };
      host.running.add(load);
      this.#rest(name, host, user.betweenMs);
      user.begin(index, load);
      return true;
    }
    return false;
  }

  #isLaneLeft(size: Size): boolean {
    const all = [...this.#hosts.values()].flatMap(({ running }) => [...running].map(sizeOf));
    return nextToStart([size], all, LANES_IN_ALL) === 0;
  }

  #rest(name: string, host: Host, ms: number): void {
    clearTimeout(host.rest);
    host.rest = undefined;
    if (ms <= 0) return;
    host.rest = setTimeout(() => {
      host.rest = undefined;
      this.advance(name);
      this.#forgetIdle(name);
    }, ms);
  }

  #hostOf(name: string): Host {
    const host = this.#hosts.get(name) ?? { users: [], running: new Set(), surveys: 0, rest: undefined };
    this.#hosts.set(name, host);
    return host;
  }

  #forgetIdle(name: string): void {
    const host = this.#hosts.get(name);
    if (host && host.users.length + host.running.size + host.surveys === 0 && host.rest === undefined)
      this.#hosts.delete(name);
  }
}

function lanesOf({ users }: Host): Lanes {
  return users.some(({ isPolite }) => isPolite) ? POLITE_LANES : LANES;
}

function sizeOf({ size }: Load): Size {
  return size;
}
