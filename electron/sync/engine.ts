import type { SyncStatus } from '../../shared/sync/status.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../logging/main-log.ts';
import type { SyncTargetSettings } from '../settings/settings.ts';
import type { SyncTarget } from '../targets/sync-target.ts';
import { exchange, stoppedBy, type NewIdentity, type Outcome } from './exchange.ts';
import { nextLookMs, sendDelayMs, type Pace } from './pace.ts';
import type { SentRecord } from './sent-record.ts';
import { phaseAfter, statusOf, type SyncPhase } from './status-of.ts';

export type EngineOptions = {
  readonly connection: SyncTargetSettings;
  readonly target: SyncTarget;
  readonly journal: Journal;
  readonly sent: SentRecord;
  readonly identity: NewIdentity;
  readonly pace: Pace;
  readonly now: () => number;
  readonly log: Log;
  /** Starts to tell of changes on the target. @returns stops it */
  readonly watch: (onChange: () => void) => () => void;
  readonly onStatus: (status: SyncStatus) => void;
  /** Work of other devices has come in. */
  readonly onReceived: () => void;
};

/**
 * Keeps this device and one target in step. One exchange at a time; a call for one during another leads to one more. Runs
 * from {@link SyncEngine.start} to {@link SyncEngine.stop} and is then of no more use.
 */
export class SyncEngine {
  readonly #options: EngineOptions;
  readonly #stopping = new AbortController();
  #phase: SyncPhase = { kind: 'working' };
  #told = '';
  #running: Promise<void> | undefined;
  #isCalledAgain = false;
  #failures = 0;
  #lastSentMs: number | undefined;
  #lookTimer: NodeJS.Timeout | undefined;
  #sendTimer: NodeJS.Timeout | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  status(): SyncStatus {
    const { connection, journal, sent } = this.#options;
    return statusOf(this.#phase, connection.folder, journal.ownSegments(), sent);
  }

  start(): void {
    this.#call();
  }

  /** The member wants an exchange now, and to see that there is one. */
  syncNow(): void {
    this.#enter({ kind: 'working' });
    this.#call();
  }

  /** Something was written to the journal: it goes out soon. */
  entriesAppended(): void {
    this.#tell();
    if (this.#sendTimer || this.#stopping.signal.aborted) return;
    const { pace, now } = this.#options;
    this.#sendTimer = setTimeout(
      () => {
        this.#sendTimer = undefined;
        this.#call();
      },
      sendDelayMs(pace, now(), this.#lastSentMs),
    );
  }

  /** Sends what waits, if the target was there a moment ago, then ends. Waits for an exchange that is under way. */
  async finish(): Promise<void> {
    const status = this.status();
    if (status.state !== 'off' && status.state !== 'offline' && status.waiting > 0) this.#call();
    await this.#running;
    await this.stop();
  }

  /** Ends after the file that is being carried, and tells no more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#lookTimer);
    clearTimeout(this.#sendTimer);
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    await this.#running;
  }

  #call(): void {
    if (this.#stopping.signal.aborted) return;
    if (this.#running) {
      this.#isCalledAgain = true;
      return;
    }
    clearTimeout(this.#lookTimer);
    this.#running = this.#runAll().finally(() => {
      this.#running = undefined;
      this.#lookLater();
    });
  }

  async #runAll(): Promise<void> {
    do {
      this.#isCalledAgain = false;
      const outcome = await this.#run();
      if (outcome.again && outcome.problem === undefined) this.#isCalledAgain = true;
      this.#conclude(outcome);
    } while (this.#isCalledAgain && !this.#stopping.signal.aborted);
  }

  async #run(): Promise<Outcome> {
    const { target, connection, journal, sent, identity, log } = this.#options;
    const onCarrying = (): void => this.#enter({ kind: 'working' });
    try {
      const signal = this.#stopping.signal;
      const outcome = await exchange({
        target,
        member: connection.member,
        journal,
        sent,
        identity,
        signal,
        onCarrying,
      });
      if (outcome.problem === undefined) sent.lastSyncedMs = this.#options.now();
      if (outcome.sent > 0) this.#lastSentMs = this.#options.now();
      await sent.keep();
      return outcome;
    } catch (error) {
      log.write('An exchange with the sync folder failed', error);
      return stoppedBy('failed');
    }
  }

  #conclude(outcome: Outcome): void {
    this.#failures = outcome.problem === undefined ? 0 : this.#failures + 1;
    if (outcome.received > 0) this.#options.onReceived();
    if (this.#stopping.signal.aborted) return;
    if (outcome.problem === 'unreachable') {
      this.#stopWatching?.();
      this.#stopWatching = undefined;
    } else {
      this.#stopWatching ??= this.#options.watch(() => this.#call());
    }
    this.#enter(phaseAfter(outcome.problem));
  }

  #lookLater(): void {
    if (this.#stopping.signal.aborted) return;
    this.#lookTimer = setTimeout(() => this.#call(), nextLookMs(this.#options.pace, this.#failures));
  }

  #enter(phase: SyncPhase): void {
    this.#phase = phase;
    this.#tell();
  }

  #tell(): void {
    if (this.#stopping.signal.aborted) return;
    const status = this.status();
    const text = JSON.stringify(status);
    if (text === this.#told) return;
    this.#told = text;
    this.#options.onStatus(status);
  }
}
