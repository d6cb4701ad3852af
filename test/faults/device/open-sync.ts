import { nodeTransport } from '../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../electron/http/open-http-client.ts';
import { openSecrets } from '../../../electron/secrets/secrets.ts';
import { startSync } from '../../../electron/sync/start-sync.ts';
import type { Sync, SyncOptions } from '../../../electron/sync/sync.ts';
import { folderTarget } from '../../../electron/targets/folder-target.ts';
import { webdavTarget } from '../../../electron/targets/webdav-target.ts';
import type { Place } from './orders.ts';

type DeviceSyncOptions = Omit<SyncOptions, 'secrets' | 'openTarget'> & { readonly profile: string };

/** The sync of the app, on targets that are really there, with its secrets in the profile. */
export async function openSync({ profile, ...options }: DeviceSyncOptions): Promise<Sync> {
  const keychain = { isThere: () => false, seal: () => new Uint8Array(), open: () => '' };
  const secrets = await openSecrets(profile, keychain, options.now());
  const http = openHttpClient(nodeTransport(), { userAgent: 'Lectern/0 (+https://lectern.invalid)' });
  return startSync({
    ...options,
    secrets,
    openTarget: (place, credentials) =>
      place.kind === 'folder'
        ? folderTarget(place.folder)
        : webdavTarget({ http, address: place.address, credentials }),
  });
}

/** Joins a place as the one whose work the secret opens. @returns `joined`, or why not */
export async function joinAsKnown(sync: Sync, place: Place, secret: string): Promise<string> {
  const offered = await offer(sync, place);
  if (offered !== undefined) return offered;
  const joined = await sync.join({ as: 'known', secret });
  return joined.ok ? 'joined' : joined.error;
}

async function offer(sync: Sync, place: Place): Promise<string | undefined> {
  const offered = await (place.kind === 'folder'
    ? sync.offerFolder(place.folder)
    : sync.offerServer(place.address, place.credentials));
  return offered.ok ? undefined : offered.error;
}
