import type { DeviceId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { Credentials } from '../../shared/sources/source.ts';
import type { JoinChoice, JoinProblem, KnownDevice, TargetOffer } from '../../shared/sync/joining.ts';
import type { SyncStatus, TargetPlace } from '../../shared/sync/status.ts';
import type { Send } from '../ipc/window-events.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../logging/main-log.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { SyncTarget } from '../targets/sync-target.ts';
import type { NewIdentity } from './exchange.ts';
import type { Pace } from './pace.ts';

/** A key that was made, with the code that opens it when the passphrase is forgotten. */
export type NewKey = Result<{ recoveryCode: string }, JoinProblem>;

/** The member's sync target, if they have one: choosing it, keeping in step with it, its keys, leaving it. */
export type Sync = {
  readonly status: () => SyncStatus;
  readonly now: () => void;
  /** Ends the exchange that is under way. */
  readonly cancel: () => void;
  /** The way to a server may be open again. */
  readonly reconnected: () => void;
  readonly entriesAppended: () => void;
  readonly offerFolder: (folder: string) => Promise<Result<TargetOffer, JoinProblem>>;
  readonly offerServer: (address: string, credentials: Credentials | null) => Promise<Result<TargetOffer, JoinProblem>>;
  readonly join: (choice: JoinChoice) => Promise<Result<{ recoveryCode: string | null }, JoinProblem>>;
  readonly stopJoining: () => void;
  readonly leave: () => Promise<void>;
  readonly signIn: (credentials: Credentials) => Promise<Result<null, JoinProblem>>;
  readonly unlock: (secret: string) => Promise<Result<null, JoinProblem>>;
  readonly devices: () => Promise<readonly KnownDevice[]>;
  readonly changePassphrase: (passphrase: string) => Promise<NewKey>;
  readonly removeDevice: (device: DeviceId, passphrase: string) => Promise<NewKey>;
  readonly startOver: (passphrase: string) => Promise<NewKey>;
  /** Sends what waits, then ends. */
  readonly finish: () => Promise<void>;
  /** Ends at once. */
  readonly end: () => Promise<void>;
};

export type SyncOptions = {
  /** The journal's folder, where it is kept what has been sent. */
  readonly root: string;
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  readonly journal: Journal;
  readonly identity: NewIdentity;
  readonly openTarget: (place: TargetPlace, credentials: Credentials | undefined) => SyncTarget;
  readonly send: Send;
  readonly log: Log;
  /** Milliseconds since 1970 */
  readonly now: () => number;
  readonly pace?: Pace;
};
