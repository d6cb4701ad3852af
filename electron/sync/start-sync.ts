import path from 'node:path';
import { recordIdSchema, type DeviceId } from '../../shared/ids.ts';
import type { RecordKind } from '../../shared/journal/kinds.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Credentials } from '../../shared/sources/source.ts';
import type { JoinChoice, JoinProblem, KnownDevice, TargetOffer } from '../../shared/sync/joining.ts';
import type { SyncStatus, TargetPlace } from '../../shared/sync/status.ts';
import { isFull } from '../files/error-code.ts';
import { WriteQueue } from '../files/write-queue.ts';
import type { Send } from '../ipc/window-events.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../logging/main-log.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { SyncTargetSettings } from '../settings/settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { SyncTarget } from '../targets/sync-target.ts';
import { putEnded } from './ended.ts';
import { SyncEngine } from './engine.ts';
import type { NewIdentity } from './exchange.ts';
import { findMembers, isTooShort, joinAsNew, joinTarget } from './join.ts';
import { keysOfMember, openKey, putKey } from './key-files.ts';
import { forgetKeys, keepKeys, keepPassword, keptCredentials, keptKeys } from './kept-keys.ts';
import { nextKeyRing, type KeyRing } from './keys/key-ring.ts';
import { knownDevices, saidOfDevice } from './known-devices.ts';
import { memberFolder } from './layout.ts';
import { LeftAlone } from './left-alone.ts';
import { FOLDER_PACE, SERVER_PACE, type Pace } from './pace.ts';
import { SentRecord } from './sent-record.ts';
import { readServerAddress } from './server-address.ts';
import { statusOf } from './status-of.ts';
import { watchTarget } from './watch-target.ts';

type NewKey = Result<{ recoveryCode: string }, JoinProblem>;

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

const off = (): SyncStatus => ({ state: 'off' });

const DEVICE_KIND: RecordKind = 'device';

type Offered = { readonly place: TargetPlace; readonly credentials: Credentials | null };

export async function startSync(options: SyncOptions): Promise<Sync> {
  const { root, settings, secrets, journal, identity, openTarget, send, log, now } = options;
  let engine: SyncEngine | undefined;
  /** What is told while there is no engine: the keys are not to be had. */
  let resting: () => SyncStatus = off;
  let offered: Offered | undefined;
  let joining = new AbortController();
  /** Joining and leaving take several steps each, and must not come between each other's. */
  const turns = new WriteQueue();
  /** This device may be told as removed although it has the key. */
  let mayBeBack = true;

  const targetOf = (place: TargetPlace): SyncTarget => openTarget(place, keptCredentials(secrets, place));

  async function connect(connection: SyncTargetSettings): Promise<void> {
    const { place, member } = connection;
    const sent = await SentRecord.open(root, connection, journal, now());
    const ring = keptKeys(secrets, member);
    if (!ring) {
      const phase = { kind: 'problem', problem: 'locked', sinceMs: now() } as const;
      resting = () => statusOf(phase, place, journal.ownSegments(), sent, new LeftAlone());
      send('sync.changed', resting());
      return;
    }
    engine = new SyncEngine({
      connection,
      target: targetOf(place),
      ring,
      journal,
      sent,
      identity,
      pace: options.pace ?? (place.kind === 'folder' ? FOLDER_PACE : SERVER_PACE),
      sparesQuestions: place.kind === 'webdav',
      now,
      log,
      watch: onChange =>
        place.kind === 'folder'
          ? watchTarget(path.join(place.folder, memberFolder(member)), onChange, log)
          : () => undefined,
      onStatus(status) {
        send('sync.changed', status);
        if (!mayBeBack || status.state !== 'idle') return;
        mayBeBack = false;
        void tellThatBack();
      },
      onToldRemoved: () => void (mayBeBack = true),
      onReceived: () => send('journal.grown', null),
    });
    engine.start();
  }

  async function disconnect(): Promise<void> {
    const old = engine;
    engine = undefined;
    resting = off;
    await old?.stop();
  }

  async function connectAnew(connection: SyncTargetSettings): Promise<void> {
    await disconnect();
    await connect(connection);
  }

  async function offer(place: TargetPlace, credentials: Credentials | null): Promise<Result<TargetOffer, JoinProblem>> {
    offered = undefined;
    const signal = beginJoining();
    const members = await findMembers(openTarget(place, credentials ?? undefined), signal);
    if (!members.ok) return members;
    offered = { place, credentials };
    return ok({ place, members: members.value.length });
  }

  function beginJoining(): AbortSignal {
    joining.abort();
    joining = new AbortController();
    return joining.signal;
  }

  /** Joins for good, if that is still wanted when it comes to it. `credentials`: null where none are needed. */
  function become(
    connection: SyncTargetSettings,
    ring: KeyRing,
    isWanted: () => boolean,
    credentials?: Credentials | null,
  ): Promise<Result<null, 'cancelled' | 'disk-full'>> {
    return turns.add(async () => {
      if (!isWanted()) return err('cancelled');
      try {
        if (credentials !== undefined) await keepPassword(secrets, credentials);
        await keepKeys(secrets, connection.member, ring);
        await settings.update(current => ({ ...current, sync: connection }));
      } catch (error) {
        if (isFull(error)) return err('disk-full');
        throw error;
      }
      mayBeBack = true;
      await connectAnew(connection);
      return ok(null);
    });
  }

  /** Whether the member has not left, or joined another target, meanwhile. */
  function isMemberOf({ member }: SyncTargetSettings): boolean {
    return settings.current().sync?.member === member;
  }

  /** Makes a new key under a passphrase, which only who knows it comes to have. */
  async function makeNewKey(passphrase: string): Promise<NewKey> {
    const connection = settings.current().sync;
    const ring = connection && keptKeys(secrets, connection.member);
    if (!connection) return err('no-offer');
    if (!ring) return err('locked');
    if (isTooShort(passphrase)) return err('weak-passphrase');
    const signal = beginJoining();
    const target = targetOf(connection.place);
    const found = await keysOfMember(target, connection.member, signal);
    if (!found.ok) return found;
    if (found.value.isEnded) return err('ended');
    if (found.value.epoch > ring.epoch) return err('locked');
    const next = await nextKeyRing(ring, found.value.named);
    const put = await putKey(target, connection.member, next, passphrase, signal);
    if (!put.ok) return put;
    const lasting = await become(connection, next, () => isMemberOf(connection));
    return lasting.ok ? ok({ recoveryCode: put.value }) : lasting;
  }

  /** A device that was removed learns of it only once it has the key again, and what was written with it. */
  async function tellThatBack(): Promise<void> {
    try {
      const own = (await knownDevices(journal)).find(device => device.isThis);
      if (own?.isRemoved) await tellOfDevice(own.id, false);
    } catch (error) {
      log.write('It could not be told that this device is back', error);
    }
  }

  async function tellOfDevice(device: DeviceId, removed: boolean): Promise<void> {
    const record = recordIdSchema.parse(device);
    // By a clock that is years wrong, what was said before would else count as said later.
    const base = await saidOfDevice(journal, record, 'removed');
    const written = await journal.append([{ record, kind: DEVICE_KIND, fields: { removed }, base }]);
    if (written.ok) engine?.entriesAppended();
    else log.write('What became of a device could not be written to the journal');
  }

  const connection = settings.current().sync;
  if (connection) await connect(connection);

  return {
    status: () => engine?.status() ?? resting(),
    now: () => engine?.syncNow(),
    cancel: () => engine?.cancel(),
    reconnected: () => engine?.reconnected(),
    entriesAppended() {
      if (engine) engine.entriesAppended();
      else if (resting().state !== 'off') send('sync.changed', resting());
    },
    offerFolder: folder => offer({ kind: 'folder', folder }, null),
    async offerServer(address, credentials) {
      const read = readServerAddress(address, credentials);
      if (!read) return err('bad-address');
      const { url, credentials: given } = read;
      return offer({ kind: 'webdav', address: url, userName: given?.userName ?? null }, given);
    },
    async join(choice) {
      if (!offered) return err('no-offer');
      const { place, credentials } = offered;
      const signal = beginJoining();
      const joined = await joinTarget(openTarget(place, credentials ?? undefined), choice, signal);
      if (!joined.ok) return signal.aborted ? err('cancelled') : joined;
      const { member, ring, recoveryCode } = joined.value;
      const lasting = await become({ place, member }, ring, () => !signal.aborted, credentials);
      if (!lasting.ok) return lasting;
      offered = undefined;
      return ok({ recoveryCode });
    },
    stopJoining: () => joining.abort(),
    leave() {
      joining.abort();
      return turns.add(async () => {
        const left = settings.current().sync;
        await settings.update(current => ({ ...current, sync: null }));
        await disconnect();
        if (left) await forgetKeys(secrets, left.member);
        await keepPassword(secrets, null);
        send('sync.changed', { state: 'off' });
      });
    },
    async signIn(credentials) {
      const current = settings.current().sync;
      if (current?.place.kind !== 'webdav') return err('no-offer');
      const place = { ...current.place, userName: credentials.userName };
      const found = await keysOfMember(openTarget(place, credentials), current.member, beginJoining());
      if (!found.ok) return found;
      const connection = { ...current, place };
      return turns.add(async () => {
        if (!isMemberOf(current)) return err('cancelled');
        await keepPassword(secrets, credentials);
        await settings.update(before => ({ ...before, sync: connection }));
        await connectAnew(connection);
        return ok(null);
      });
    },
    async unlock(secret) {
      const current = settings.current().sync;
      if (!current) return err('no-offer');
      const signal = beginJoining();
      const target = targetOf(current.place);
      const found = await keysOfMember(target, current.member, signal);
      if (!found.ok) return found;
      const ring = await openKey(target, found.value, secret, signal);
      if (!ring.ok) return ring;
      const lasting = await become(current, ring.value, () => isMemberOf(current));
      if (!lasting.ok) return lasting;
      return ok(null);
    },
    devices: () => knownDevices(journal),
    changePassphrase: makeNewKey,
    async removeDevice(device, passphrase) {
      const made = await makeNewKey(passphrase);
      if (made.ok) await tellOfDevice(device, true);
      return made;
    },
    async startOver(passphrase) {
      const before = settings.current().sync;
      if (!before) return err('no-offer');
      const signal = beginJoining();
      const target = targetOf(before.place);
      const joined = await joinAsNew(target, passphrase, signal);
      if (!joined.ok) return joined;
      const { member, ring, recoveryCode } = joined.value;
      const ended = await putEnded(target, before.member, signal);
      if (!ended.ok && ended.error !== 'exists') {
        // Other devices would go on with each other there, unaware; nothing is lost by it.
        log.write(`The old work on the target could not be marked as ended: ${ended.error}`);
      }
      const lasting = await become({ place: before.place, member }, ring, () => isMemberOf(before));
      if (!lasting.ok) return lasting;
      await forgetKeys(secrets, before.member);
      return ok({ recoveryCode });
    },
    finish: async () => engine?.finish(),
    end: async () => engine?.stop(),
  };
}
