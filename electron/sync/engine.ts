import type { DeviceId } from '../../shared/ids.ts';
import type { SyncStatus } from '../../shared/sync/status.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../logging/main-log.ts';
import type { SyncTargetSettings } from '../settings/settings.ts';
import type { SyncTarget } from '../targets/sync-target.ts';
import { deeper, isLook, type Depth } from './depth.ts';
import { exchange, stoppedBy, type Exchange, type NewIdentity, type Outcome } from './exchange.ts';
import type { KeyRing } from './keys/key-ring.ts';
import { LeftAlone } from './left-alone.ts';
import { nextLookMs, sendDelayMs, type Pace } from './pace.ts';
import { isWorthAnotherTry } from './problems.ts';
import type { SentRecord } from './sent-record.ts';
import { statusOf } from './status-of.ts';
import { ToldPhase } from './told-phase.ts';
import { WakeUps } from './wake-ups.ts';

export type EngineOptions = {
  readonly connection: SyncTargetSettings;
  readonly target: SyncTarget;
  readonly ring: KeyRing;
  readonly journal: Journal;
  readonly sent: SentRecord;
  readonly identity: NewIdentity;
  readonly pace: Pace;
  /**
   * Whether questions are spared: on a server each one costs, so that what waits goes out without a look first while all is
   * well, and a start is content with a glance. A folder may have become an empty mount point since.
   */
  readonly sparesQuestions: boolean;
  /** Milliseconds since 1970 */
  readonly now: () => number;
  readonly log: Log;
  /** Starts to tell of changes on the target. @returns stops it */
  readonly watch: (onChange: () => void) => () => void;
  readonly onStatus: (status: SyncStatus) => void;
  /** Work of other devices has come in. */
  readonly onReceived: () => void;
  readonly onToldRemoved: Exchange['onToldRemoved'];
};

/**
 * Keeps this device and one target in step. One exchange at a time; a call for one during another leads to one more. Runs
 * from {@link SyncEngine.start} to {@link SyncEngine.stop} and is then of no more use.
 */
export class SyncEngine {
  readonly #options: EngineOptions;
  readonly #left: LeftAlone;
  readonly #stopping = new AbortController();
  readonly #phase: ToldPhase;
  readonly #wakeUps = new WakeUps();
  #cancelling = new AbortController();
  #running: Promise<void> | undefined;
  #called: Depth | undefined;
  #lively: ReadonlySet<DeviceId> = new Set();
  #turn = 0;
  #failures = 0;
  #isRefused = false;
  #isAsked = false;
  #lastSentMs: number | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(options: EngineOptions) {
    this.#options = options;
    const { connection, journal, sent, onStatus, now, pace } = options;
    this.#left = new LeftAlone(pace.lookMs);
    this.#phase = new ToldPhase(
      phase => statusOf(phase, connection.place, journal.ownSegments(), sent, this.#left),
      onStatus,
      now,
    );
  }

  status(): SyncStatus {
    return this.#phase.status();
  }

  start(): void {
    this.#call(this.#options.sparesQuestions ? 'glance' : 'everything');
  }

  /** The member wants an exchange now, and to see that there is one. */
  syncNow(): void {
    this.#isAsked = true;
    this.#phase.work(null);
    this.#call(this.#options.sparesQuestions ? 'all-devices' : 'everything');
  }

  /** The way to the target may be open again. */
  reconnected(): void {
    this.#isAsked = true;
    this.#failures = 0;
    this.#call('all-devices');
  }

  /** Ends the exchange that is under way. The next one comes in its time, or when it is called for. */
  cancel(): void {
    this.#called = undefined;
    this.#cancelling.abort();
  }

  /** Something was written to the journal: it goes out soon. */
  entriesAppended(): void {
    this.#phase.tell();
    // After a failure the next try is set, and brings what waits by then.
    if (this.#wakeUps.hasSend || this.#failures > 0 || this.#stopping.signal.aborted) return;
    const { pace, now } = this.#options;
    this.#wakeUps.sendIn(sendDelayMs(pace, now(), this.#lastSentMs), () => this.#callToSend());
  }

  /** Sends what waits, if the target was there a moment ago, then ends. Waits for an exchange that is under way. */
  async finish(): Promise<void> {
    const status = this.status();
    if (status.state !== 'off' && status.state !== 'offline' && status.waiting > 0) this.#callToSend();
    await this.#running;
    await this.stop();
  }

  /** Ends at once, in the middle of a file too, and tells no more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#cancelling.abort();
    this.#phase.silence();
    this.#wakeUps.end();
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    await this.#running;
  }

  #callToSend(): void {
    this.#call(this.#options.sparesQuestions && this.#phase.isWell ? 'send-only' : 'glance');
  }

  #call(depth: Depth): void {
    if (this.#stopping.signal.aborted) return;
    this.#called = deeper(depth, this.#called);
    if (this.#running) return;
    this.#cancelling = new AbortController();
    this.#running = this.#runAll().finally(() => {
      this.#running = undefined;
      // It may have been called for while the one before was being ended.
      if (this.#called === undefined) this.#lookLater();
      else this.#call(this.#called);
    });
  }

  async #runAll(): Promise<void> {
    for (let depth = this.#called; depth !== undefined && !this.#cancelling.signal.aborted; depth = this.#called) {
      this.#called = undefined;
      const outcome = await this.#run(depth);
      if (outcome.again && outcome.problem === undefined) this.#called = deeper('all-devices', this.#called);
      this.#conclude(outcome);
    }
  }

  async #run(asked: Depth): Promise<Outcome> {
    const { target, connection, ring, journal, sent, identity, log, now, pace, sparesQuestions } = this.#options;
    const depth: Depth = asked !== 'send-only' && sent.isDue(now(), pace.lookThroughMs) ? 'everything' : asked;
    const signal = this.#cancelling.signal;
    const isAsked = this.#isAsked;
    this.#isAsked = false;
    if (isLook(depth)) {
      this.#turn += 1;
      this.#wakeUps.endLook();
    }
    try {
      const outcome = await exchange({
        target,
        member: connection.member,
        ring,
        journal,
        sent,
        left: this.#left,
        identity,
        now,
        signal,
        depth,
        isAsked,
        lively: this.#lively,
        turn: this.#turn,
        sparesQuestions,
        onProgress: progress => this.#phase.work(progress),
        onReceived: this.#options.onReceived,
        onToldRemoved: this.#options.onToldRemoved,
      });
      if (outcome.problem === undefined && !signal.aborted) {
        sent.lastSyncedMs = now();
        if (outcome.depth === 'everything') sent.lookedThrough(now());
      }
      if (outcome.sent > 0) this.#lastSentMs = now();
      await sent.keep();
      return outcome;
    } catch (error) {
      log.write('An exchange with the sync target failed', error);
      return stoppedBy('failed');
    }
  }

  #conclude(outcome: Outcome): void {
    this.#failures = isWorthAnotherTry(outcome.problem) ? this.#failures + 1 : 0;
    this.#isRefused = outcome.problem === 'sign-in';
    this.#lively = outcome.lively;
    if (this.#stopping.signal.aborted) return;
    if (outcome.problem === 'unreachable') {
      this.#stopWatching?.();
      this.#stopWatching = undefined;
    } else {
      this.#stopWatching ??= this.#options.watch(() => this.#call('all-devices'));
    }
    if (this.#cancelling.signal.aborted) this.#phase.breakOff();
    else this.#phase.rest(outcome.problem);
  }

  #lookLater(): void {
    if (this.#stopping.signal.aborted) return;
    // However often something goes out meanwhile, the next look comes in its time.
    if (this.#wakeUps.hasLook && this.#failures === 0) return;
    const ms = nextLookMs(this.#options.pace, this.#failures, this.#isRefused);
    this.#wakeUps.lookIn(ms, () => this.#call('glance'));
  }
}
