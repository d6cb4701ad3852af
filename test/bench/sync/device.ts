import path from 'node:path';
import { newIdentity } from '../../../electron/app/device-identity.ts';
import { nodeTransport } from '../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../electron/http/open-http-client.ts';
import type { Journal } from '../../../electron/journal/journal.ts';
import { openJournal } from '../../../electron/journal/open-journal.ts';
import { openSecrets } from '../../../electron/secrets/secrets.ts';
import { openDevice } from '../../../electron/settings/device-store.ts';
import { openSettings } from '../../../electron/settings/settings-store.ts';
import { SERVER_PACE, type Pace } from '../../../electron/sync/pace.ts';
import { startSync } from '../../../electron/sync/start-sync.ts';
import type { Sync } from '../../../electron/sync/sync.ts';
import { webdavTarget } from '../../../electron/targets/webdav-target.ts';
import type { SyncStatus } from '../../../shared/sync/status.ts';

const PASSPHRASE = 'four plain words together';

/** A device without its windows. */
export type BenchDevice = {
  readonly journal: Journal;
  readonly sync: Sync;
  /** When its status is of this kind. */
  readonly until: (is: (status: SyncStatus) => boolean) => Promise<SyncStatus>;
  /** All it told of how sync stands. */
  readonly statuses: readonly SyncStatus[];
  readonly end: () => Promise<void>;
};

const log = { write: (): void => undefined };

export async function startDevice(profile: string, address: string, pace: Partial<Pace> = {}): Promise<BenchDevice> {
  const now = (): number => Date.now();
  const settings = await openSettings(profile, now());
  const device = await openDevice(profile, path.basename(profile), null, now());
  const root = path.join(profile, 'journal');
  const { journal } = await openJournal({ root, device: device.current().id, now });
  const statuses: SyncStatus[] = [];
  const waiting = new Set<() => void>();
  const sync = await startSync({
    root,
    settings,
    secrets: await openSecrets(profile, { isThere: () => false, seal: () => new Uint8Array(), open: () => '' }, now()),
    journal,
    identity: newIdentity(settings, device, journal, log),
    openTarget: place =>
      webdavTarget({ http, address: place.kind === 'webdav' ? place.address : '', credentials: undefined }),
    send(event, payload) {
      if (event !== 'sync.changed' || typeof payload !== 'object' || payload === null || !('state' in payload)) return;
      statuses.push(payload);
      waiting.forEach(look => look());
    },
    log,
    now,
    pace: { ...SERVER_PACE, crowdMs: 10, betweenSendsMs: 10, lookMs: 3_600_000, ...pace },
  });
  const offer = await sync.offerServer(address, null);
  if (!offer.ok) throw new Error(offer.error);
  const joined = await sync.join(
    offer.value.members === 0 ? { as: 'new', passphrase: PASSPHRASE } : { as: 'known', secret: PASSPHRASE },
  );
  if (!joined.ok) throw new Error(joined.error);
  return {
    journal,
    sync,
    statuses,
    until: is =>
      new Promise(resolve => {
        const look = (): void => {
          const status = sync.status();
          if (!is(status)) return;
          waiting.delete(look);
          resolve(status);
        };
        waiting.add(look);
        look();
      }),
    async end() {
      await sync.end();
      await journal.close();
    },
  };
}

const http = openHttpClient(nodeTransport(), { userAgent: 'Lectern/bench (+https://lectern.invalid)' });

/** Nothing waits and nothing is under way. */
export function rests(status: SyncStatus): boolean {
  return status.state === 'idle' && status.waiting === 0;
}

/** Has a device look at the server, and waits until it has. */
export async function look(device: BenchDevice): Promise<void> {
  device.sync.now();
  await device.until(rests);
}
