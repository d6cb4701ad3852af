import type { DeviceId } from '../../shared/ids.ts';
import type { LookDepth } from '../../shared/sync/plan-look.ts';
import type { SyncProblem, SyncStatus } from '../../shared/sync/status.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../logging/main-log.ts';
import type { SyncTargetSettings } from '../settings/settings.ts';
import type { SyncTarget } from '../targets/sync-target.ts';
import { exchange, stoppedBy, type Exchange, type NewIdentity, type Outcome } from './exchange.ts';
import type { KeyRing } from './keys/key-ring.ts';
import { LeftAlone } from './left-alone.ts';
import { nextLookMs, sendDelayMs, type Pace } from './pace.ts';
import type { SentRecord } from './sent-record.ts';
import { phaseAfter, statusOf, type SyncPhase } from './status-of.ts';

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

type Depth = Exchange['depth'];
const FOR_THE_MEMBER: ReadonlySet<SyncProblem> = new Set([
  'locked',
  'ended',
  'set-aside',
  'too-large',
  'held-back',
  'stopped',
]);
const DEEPEST_FIRST: readonly Depth[] = ['everything', 'all-devices', 'glance', 'send-only'];

/**
 * Keeps this device and one target in step. One exchange at a time; a call for one during another leads to one more. Runs
 * from {@link SyncEngine.start} to {@link SyncEngine.stop} and is then of no more use.
 */
export class SyncEngine {
  readonly #options: EngineOptions;
  readonly #left = new LeftAlone();
  readonly #stopping = new AbortController();
  #cancelling = new AbortController();
  #phase: SyncPhase = { kind: 'working', progress: null };
  #told = '';
  #running: Promise<void> | undefined;
  #called: Depth | undefined;
  #lively: ReadonlySet<DeviceId> = new Set();
  #turn = 0;
  #failures = 0;
  #isRefused = false;
  #isAsked = false;
  #lastSentMs: number | undefined;
  #lookTimer: NodeJS.Timeout | undefined;
  #sendTimer: NodeJS.Timeout | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  status(): SyncStatus {
    const { connection, journal, sent } = this.#options;
    return statusOf(this.#phase, connection.place, journal.ownSegments(), sent, this.#left);
  }

  start(): void {
    this.#call(this.#options.sparesQuestions ? 'glance' : 'everything');
  }

  /** The member wants an exchange now, and to see that there is one. */
  syncNow(): void {
    this.#isAsked = true;
    this.#enter({ kind: 'working', progress: null });
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
    this.#tell();
    // After a failure the next try is set, and brings what waits by then.
    if (this.#sendTimer || this.#failures > 0 || this.#stopping.signal.aborted) return;
    const { pace, now } = this.#options;
    this.#sendTimer = setTimeout(
      () => {
        this.#sendTimer = undefined;
        this.#callToSend();
      },
      sendDelayMs(pace, now(), this.#lastSentMs),
    );
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
    this.#endLookTimer();
    clearTimeout(this.#sendTimer);
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    await this.#running;
  }

  #callToSend(): void {
    const isWell = this.#phase.kind === 'idle';
    this.#call(this.#options.sparesQuestions && isWell ? 'send-only' : 'glance');
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
      this.#endLookTimer();
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
        onProgress: progress => this.#enter({ kind: 'working', progress }),
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
    const before = this.#phase.kind === 'working' ? this.#phaseBefore : this.#phase;
    // Nothing was learnt of the target by what was ended from here.
    const wasCarrying = this.#phase.kind === 'working' && this.#phase.progress !== null;
    if (this.#cancelling.signal.aborted && wasCarrying) {
      this.#enter({ kind: 'problem', problem: 'stopped', sinceMs: this.#options.now() });
    } else if (this.#cancelling.signal.aborted && before.kind !== 'working') this.#enter(before);
    else this.#enter(phaseAfter(outcome.problem, before, this.#options.now()));
  }

  #lookLater(): void {
    if (this.#stopping.signal.aborted) return;
    // However often something goes out meanwhile, the next look comes in its time.
    if (this.#lookTimer && this.#failures === 0) return;
    this.#endLookTimer();
    this.#lookTimer = setTimeout(
      () => {
        this.#lookTimer = undefined;
        this.#call('glance');
      },
      nextLookMs(this.#options.pace, this.#failures, this.#isRefused),
    );
  }

  #endLookTimer(): void {
    clearTimeout(this.#lookTimer);
    this.#lookTimer = undefined;
  }

  /** What it was at before it began to work: a problem that is still there has been there since then. */
  #phaseBefore: SyncPhase = { kind: 'idle' };

  #enter(phase: SyncPhase): void {
    if (this.#phase.kind !== 'working') this.#phaseBefore = this.#phase;
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

/** Whether trying again soon may help: what waits for the member, or for a file to be put right, does not get better by it. */
function isWorthAnotherTry(problem: SyncProblem | undefined): boolean {
  return problem !== undefined && !FOR_THE_MEMBER.has(problem);
}

function isLook(depth: Depth): depth is LookDepth {
  return depth !== 'send-only';
}

function deeper(a: Depth, b: Depth | undefined): Depth {
  return DEEPEST_FIRST.find(depth => depth === a || depth === b) ?? a;
}
