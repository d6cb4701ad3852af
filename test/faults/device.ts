import { setTimeout as wait } from 'node:timers/promises';
import type { Pace } from '../../electron/sync/pace.ts';
import { DeviceProcess, Killed } from './device-process.ts';
import type { Edit, OrderName, Orders, Place } from './device/orders.ts';
import type { Ledger } from './ledger.ts';

/** Eager, so that a run is short. */
const PACE: Pace = {
  crowdMs: 5,
  betweenSendsMs: 15,
  lookMs: 40,
  lookThroughMs: 300,
  firstRetryMs: 10,
  longestRetryMs: 60,
  signInRetryMs: 15,
};
const BETWEEN_TRIES_MS = 20;
/** The app has patience with what does not end, such as a server that is silent, and then ends all the same. */
const PATIENCE_MS = 500;
/** Lines kept of what it told, for when a run fails. */
const MOST_LINES = 40;

export type DeviceOptions = {
  readonly bundle: string;
  readonly profile: string;
  readonly name: string;
  readonly clockMs: number;
  readonly place: Place;
  /** Opens the member's work on the place. */
  readonly secret: string;
  readonly ledger: Ledger;
};

/** One of the member's devices through a run: its process comes and goes, its profile stays. */
export class Device {
  readonly #options: DeviceOptions;
  readonly #begunMs = performance.now();
  #clockMs: number;
  #process: DeviceProcess | undefined;
  /** The process that is being brought to join. */
  #joining: { readonly process: DeviceProcess; readonly done: Promise<void> } | undefined;
  #isMember = true;
  #lastNoted = '';
  readonly lines: string[] = [];
  /** What went wrong in it that must not, whatever happens around it. */
  readonly bugs: string[] = [];

  constructor(options: DeviceOptions) {
    this.#options = options;
    this.#clockMs = options.clockMs;
  }

  get name(): string {
    return this.#options.name;
  }

  get isRunning(): boolean {
    return this.#process !== undefined && !this.#process.isEnded;
  }

  /** Starts the process if there is none; it joins the place by and by, unless the member has left it. */
  start(): void {
    if (this.isRunning) return;
    const { bundle, profile, name, ledger } = this.#options;
    this.#note('starts');
    const process = new DeviceProcess(
      bundle,
      { profile, name, clockMs: this.#clockMs, pace: PACE },
      {
        onTrying: draft => ledger.try(draft),
        onBroken: why => this.bugs.push(`${name}: ${why}`),
        onLine: line => this.#note(line),
      },
    );
    this.#process = process;
    this.#join(process);
  }

  /** Ends the process at once, whatever it is at. */
  async kill(): Promise<void> {
    if (!this.isRunning) return;
    this.#note('is killed');
    await this.#process?.kill();
  }

  /** Ends the process as a member does. */
  async quit(): Promise<void> {
    const process = this.#process;
    if (process === undefined || process.isEnded) return;
    this.#note('quits');
    const late = new AbortController();
    const isDone = await Promise.race([
      process.quit().then(
        () => true,
        () => true,
      ),
      wait(PATIENCE_MS, false, { signal: late.signal }).catch(() => true),
    ]);
    late.abort();
    if (isDone) return;
    this.#note('has no more patience');
    await process.kill();
  }

  async write(edit: Edit): Promise<void> {
    const written = await this.#order('write', edit);
    if (written === undefined) return;
    if (typeof written === 'string') this.#note(`could not write: ${written}`);
    else this.#options.ledger.acknowledge(written);
  }

  async leave(): Promise<void> {
    this.#isMember = false;
    this.#note('leaves');
    await this.#order('leave', null);
  }

  rejoin(): void {
    if (this.#isMember) return;
    this.#isMember = true;
    if (this.#process) this.#join(this.#process);
  }

  async setClock(clockMs: number): Promise<void> {
    this.#clockMs = clockMs;
    await this.#order('setClock', { clockMs });
  }

  async fillDisks(folders: readonly string[]): Promise<void> {
    await this.#order('fillDisks', { folders });
  }

  syncNow(): Promise<null | undefined> {
    return this.#order('syncNow', null);
  }

  cancel(): Promise<null | undefined> {
    return this.#order('cancel', null);
  }

  /** Undefined when the process is not there, or ends meanwhile. */
  look(): Promise<Orders['look']['answer'] | undefined> {
    return this.#order('look', null);
  }

  entries(): Promise<Orders['entries']['answer'] | undefined> {
    return this.#order('entries', null);
  }

  /** Settled when the process is not, or no more, on its way to join. */
  joined(): Promise<void> {
    return this.#joining?.done ?? Promise.resolve();
  }

  #join(process: DeviceProcess): void {
    if (this.#joining?.process === process) return;
    const done = this.#joinAtLast(process).finally(() => {
      if (this.#joining?.process === process) this.#joining = undefined;
    });
    this.#joining = { process, done };
  }

  /** Joins the place, as often as it takes. */
  async #joinAtLast(process: DeviceProcess): Promise<void> {
    const { place, secret } = this.#options;
    try {
      while (this.#isMember && process === this.#process) {
        const { status } = await process.order('look', null);
        if (status.state !== 'off') return;
        this.#note('joins');
        const outcome = await process.order('join', { place, secret });
        this.#note(`joining: ${outcome}`);
        if (outcome !== 'joined') await wait(BETWEEN_TRIES_MS);
      }
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }

  async #order<N extends OrderName>(name: N, ask: Orders[N]['ask']): Promise<Orders[N]['answer'] | undefined> {
    try {
      return await this.#process?.order(name, ask);
    } catch (error) {
      if (error instanceof Killed) return undefined;
      throw error;
    }
  }

  #note(line: string): void {
    if (line === this.#lastNoted) return;
    this.#lastNoted = line;
    this.lines.push(`${Math.round(performance.now() - this.#begunMs)} ms ${line}`);
    if (this.lines.length > MOST_LINES) this.lines.shift();
  }
}
