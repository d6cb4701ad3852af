import path from 'node:path';
import type { DeviceId } from '../../shared/ids.ts';
import type { SyncStatus } from '../../shared/sync/status.ts';
import type { SyncTargetSettings } from '../settings/settings.ts';
import { isToldRemoved, noteRemoval } from './device-removal.ts';
import { SyncEngine } from './engine.ts';
import { keptCredentials, keptKeys } from './kept-keys.ts';
import { memberFolder } from './layout.ts';
import { FOLDER_PACE, SERVER_PACE } from './pace.ts';
import { SentRecord } from './sent-record.ts';
import { statusOf } from './status-of.ts';
import type { SyncOptions } from './sync.ts';
import { watchTarget } from './watch-target.ts';

const off = (): SyncStatus => ({ state: 'off' });

/** Keeps this device in step with the member's target, while they have one. */
export class Connection {
  readonly #options: SyncOptions;
  #engine: SyncEngine | undefined;
  /** What is told while there is no engine: the keys are not to be had. */
  #resting: () => SyncStatus = off;
  /** This device may be told as removed although it has the key. */
  #mayBeBack = true;

  constructor(options: SyncOptions) {
    this.#options = options;
  }

  /** While the member has a target, and this device the keys. */
  get engine(): SyncEngine | undefined {
    return this.#engine;
  }

  status(): SyncStatus {
    return this.#engine?.status() ?? this.#resting();
  }

  /** Goes over to this target from the one before, if there was any. */
  async open(settings: SyncTargetSettings): Promise<void> {
    await this.close();
    const { root, secrets, journal, openTarget, identity, send, log, now, pace } = this.#options;
    const { place, member } = settings;
    const sent = await SentRecord.open(root, settings, journal, now());
    const ring = keptKeys(secrets, member);
    if (!ring) {
      const phase = { kind: 'problem', problem: 'locked', sinceMs: now() } as const;
      this.#resting = () => statusOf(phase, place, journal.ownSegments(), sent, { list: () => [] });
      send('sync.changed', this.#resting());
      return;
    }
    this.#mayBeBack = true;
    this.#engine = new SyncEngine({
      connection: settings,
      target: openTarget(place, keptCredentials(secrets, place)),
      ring,
      journal,
      sent,
      identity,
      pace: pace ?? (place.kind === 'folder' ? FOLDER_PACE : SERVER_PACE),
      sparesQuestions: place.kind === 'webdav',
      now,
      log,
      watch: onChange =>
        place.kind === 'folder'
          ? watchTarget(path.join(place.folder, memberFolder(member)), onChange, log)
          : () => undefined,
      onStatus: status => this.#onStatus(status),
      onToldRemoved: () => void (this.#mayBeBack = true),
      onReceived: () => send('journal.grown', null),
    });
    this.#engine.start();
  }

  /** Has to do with no target any more. */
  async close(): Promise<void> {
    const old = this.#engine;
    this.#engine = undefined;
    this.#resting = off;
    await old?.stop();
  }

  entriesAppended(): void {
    if (this.#engine) this.#engine.entriesAppended();
    else if (this.#resting().state !== 'off') this.#options.send('sync.changed', this.#resting());
  }

  /** Has all of the member's devices know that one of them is removed, or is back. */
  async tellOfDevice(device: DeviceId, removed: boolean): Promise<void> {
    const { journal, log } = this.#options;
    if (await noteRemoval(journal, device, removed)) this.#engine?.entriesAppended();
    else log.write('What became of a device could not be written to the journal');
  }

  #onStatus(status: SyncStatus): void {
    this.#options.send('sync.changed', status);
    if (!this.#mayBeBack || status.state !== 'idle') return;
    this.#mayBeBack = false;
    void this.#tellThatBack();
  }

  /** A device that was removed learns of it only once it has the key again, and what was written with it. */
  async #tellThatBack(): Promise<void> {
    const { journal, log } = this.#options;
    try {
      if (await isToldRemoved(journal)) await this.tellOfDevice(journal.device, false);
    } catch (error) {
      log.write('It could not be told that this device is back', error);
    }
  }
}
