import { err, ok, type Result } from '../../shared/result.ts';
import type { Credentials } from '../../shared/sources/source.ts';
import { isFull } from '../files/error-code.ts';
import { WriteQueue } from '../files/write-queue.ts';
import type { SyncTargetSettings } from '../settings/settings.ts';
import type { SyncTarget } from '../targets/sync-target.ts';
import type { Connection } from './connection.ts';
import { forgetKeys, keepKeys, keepPassword, keptCredentials } from './kept-keys.ts';
import type { KeyRing } from './keys/key-ring.ts';
import { LatestAttempt } from './latest-attempt.ts';
import type { SyncOptions } from './sync.ts';

type Lasting = Result<null, 'cancelled' | 'disk-full'>;

/** Who the member is on which target, as the settings have it, and the only one who changes that. */
export class Membership {
  /** To join, to unlock, to make a key: the member does one of these at a time. */
  readonly attempts = new LatestAttempt();
  readonly #options: SyncOptions;
  readonly #connection: Connection;
  /** Joining and leaving take several steps each, and must not come between each other's. */
  readonly #turns = new WriteQueue();

  constructor(options: SyncOptions, connection: Connection) {
    this.#options = options;
    this.#connection = connection;
  }

  current(): SyncTargetSettings | null {
    return this.#options.settings.current().sync;
  }

  /** The target of these settings, as this device signs in there. */
  targetOf({ place }: SyncTargetSettings): SyncTarget {
    return this.#options.openTarget(place, keptCredentials(this.#options.secrets, place));
  }

  /** Whether the member has not left, or joined another target, meanwhile. */
  isStill({ member }: SyncTargetSettings): boolean {
    return this.current()?.member === member;
  }

  /**
   * Is a member for good, if that is still wanted when it comes to it.
   *
   * @param credentials null where none are needed; without them those that are kept stay
   */
  become(
    settings: SyncTargetSettings,
    ring: KeyRing,
    isWanted: () => boolean,
    credentials?: Credentials | null,
  ): Promise<Lasting> {
    const { secrets } = this.#options;
    return this.#turns.add(async () => {
      if (!isWanted()) return err('cancelled');
      try {
        if (credentials !== undefined) await keepPassword(secrets, credentials);
        await keepKeys(secrets, settings.member, ring);
        await this.#keep(settings);
      } catch (error) {
        if (isFull(error)) return err('disk-full');
        throw error;
      }
      await this.#connection.open(settings);
      return ok(null);
    });
  }

  /** Is the same member, who signs in like this from now on. */
  signIn(settings: SyncTargetSettings, credentials: Credentials): Promise<Lasting> {
    return this.#turns.add(async () => {
      if (!this.isStill(settings)) return err('cancelled');
      await keepPassword(this.#options.secrets, credentials);
      await this.#keep(settings);
      await this.#connection.open(settings);
      return ok(null);
    });
  }

  /** Is no member any more, wherever that was. */
  leave(): Promise<void> {
    const { secrets, send } = this.#options;
    this.attempts.end();
    return this.#turns.add(async () => {
      const left = this.current();
      await this.#keep(null);
      await this.#connection.close();
      if (left) await forgetKeys(secrets, left.member);
      await keepPassword(secrets, null);
      send('sync.changed', { state: 'off' });
    });
  }

  async #keep(sync: SyncTargetSettings | null): Promise<void> {
    await this.#options.settings.update(current => ({ ...current, sync }));
  }
}
