import { RANKS } from './draw-order.ts';

/** A drawing under way, which can be made to wait for others. */
export type Pausable = {
  /** Settled when it has ended, in whatever way. */
  readonly outcome: Promise<unknown>;
  /** Settled once it has what it needs of pdf.js's worker, or has ended. */
  readonly begun: Promise<void>;
  /** Settled once it has taken so long that others should go first. */
  readonly slow: Promise<void>;
  pause(): void;
  resume(): void;
  cancel(): void;
};

/** A drawing that somebody wants; the lower its rank, the sooner. */
export type Wish = { readonly key: string; readonly rank: number; readonly begin: () => Pausable };

type Begun = { readonly owner: object; readonly key: string; readonly rank: number; readonly drawing: Pausable };
type Turn = { readonly owner: object; readonly wish: Wish };

/** More than there are ranks: drawings that take long come after all others. */
const AFTER_ALL = 1_000_000;
/** Drawings that wait half done, at most. */
const MOST_WAITING = 3;

/**
 * Lets one drawing go on at a time, the one that is needed most. What it overtakes pauses, and goes on later where it
 * stopped; what nobody wants any more is cancelled. The next one is begun, so that pdf.js's worker prepares it while the
 * window draws.
 */
export class DrawQueue {
  readonly #wishes = new Map<object, ReadonlyMap<string, Wish>>();
  readonly #onBusy: (isBusy: boolean) => void;
  readonly #whenShown: () => Promise<void>;
  readonly #ready = new WeakSet<Pausable>();
  readonly #slow = new WeakSet<Pausable>();
  #begun: readonly Begun[] = [];
  #active: Begun | undefined;
  #isBusy = false;
  /** Whether what was drawn in view is not on the screen yet: nothing else may come between. */
  #isShowing = false;

  /**
   * @param onBusy told when there begins to be something to draw, and when there is nothing more but what takes long
   * @param whenShown settled once what has just been drawn is on the screen
   */
  constructor(onBusy: (isBusy: boolean) => void, whenShown: () => Promise<void>) {
    this.#onBusy = onBusy;
    this.#whenShown = whenShown;
  }

  /** Says all that an owner wants drawn. A drawing that has ended is not begun again before it is wished for again. */
  wish(owner: object, wishes: readonly Wish[]): void {
    if (wishes.length === 0) this.#wishes.delete(owner);
    else this.#wishes.set(owner, new Map(wishes.map(wish => [wish.key, wish])));
    this.#takeTurns();
  }

  #takeTurns(): void {
    const [lost, kept] = partition(this.#begun, begun => this.#wishFor(begun) === undefined);
    this.#begun = kept;
    for (const { drawing } of lost) drawing.cancel();
    if (this.#active && lost.includes(this.#active)) this.#active = undefined;
    const turns = this.#turns();
    const [first, second] = turns;
    this.#tellBusy(first !== undefined && !this.#isSlow(first));
    if (!first) {
      this.#active = undefined;
      return;
    }
    if (this.#isShowing) return;
    const next = this.#findBegun(first) ?? this.#begin(first);
    if (this.#active !== next) {
      this.#active?.drawing.pause();
      this.#active = next;
      next.drawing.resume();
      return;
    }
    // Its share of pdf.js's worker is the whole of it until it has what it needs.
    if (second && this.#ready.has(next.drawing) && !this.#findBegun(second)) this.#begin(second);
    this.#letGoOfMost(turns);
  }

  #begin({ owner, wish }: Turn): Begun {
    const begun = { owner, key: wish.key, rank: wish.rank, drawing: wish.begin() };
    this.#begun = [...this.#begun, begun];
    const { outcome, begun: ready, slow } = begun.drawing;
    void outcome.then(() => this.#end(begun));
    void ready.then(() => {
      this.#ready.add(begun.drawing);
      this.#takeTurns();
    });
    void slow.then(() => {
      this.#slow.add(begun.drawing);
      this.#takeTurns();
    });
    return begun;
  }

  #end(begun: Begun): void {
    if (!this.#begun.includes(begun)) return;
    this.#begun = this.#begun.filter(other => other !== begun);
    if (this.#active === begun) this.#active = undefined;
    if (begun.rank < RANKS.ahead) void this.#letShow();
    const wishes = new Map(this.#wishes.get(begun.owner));
    wishes.delete(begun.key);
    this.wish(begun.owner, [...wishes.values()]);
  }

  async #letShow(): Promise<void> {
    this.#isShowing = true;
    await this.#whenShown();
    this.#isShowing = false;
    this.#takeTurns();
  }

  /** Half-done drawings hold memory. */
  #letGoOfMost(turns: readonly Turn[]): void {
    const waiting = turns.map(turn => this.#findBegun(turn)).filter(begun => begun !== undefined);
    const tooMany = new Set(waiting.slice(MOST_WAITING));
    if (tooMany.size === 0) return;
    this.#begun = this.#begun.filter(begun => !tooMany.has(begun));
    for (const { drawing } of tooMany) drawing.cancel();
  }

  #turns(): readonly Turn[] {
    const turns = [...this.#wishes].flatMap(([owner, wishes]) =>
      Array.from(wishes.values(), wish => ({ owner, wish })),
    );
    return turns
      .map(turn => ({ turn, rank: turn.wish.rank + (this.#isSlow(turn) ? AFTER_ALL : 0) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ turn }) => turn);
  }

  #isSlow(turn: Turn): boolean {
    const begun = this.#findBegun(turn);
    return begun !== undefined && this.#slow.has(begun.drawing);
  }

  #wishFor({ owner, key }: Begun): Wish | undefined {
    return this.#wishes.get(owner)?.get(key);
  }

  #findBegun({ owner, wish }: Turn): Begun | undefined {
    return this.#begun.find(begun => begun.owner === owner && begun.key === wish.key);
  }

  #tellBusy(isBusy: boolean): void {
    if (this.#isBusy === isBusy) return;
    this.#isBusy = isBusy;
    this.#onBusy(isBusy);
  }
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isFirst), all.filter(one => !isFirst(one))];
}
