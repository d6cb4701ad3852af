import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { joinAsNew } from '../../electron/sync/join.ts';
import { folderTarget } from '../../electron/targets/folder-target.ts';
import { MEMBER, startApache } from '../support/servers/apache.ts';
import { startRclone } from '../support/servers/rclone.ts';
import { bundleDevice } from './bundle-device.ts';
import type { Ground } from './one-run.ts';
import type { WebDavServer } from './places/server.ts';

/** What a command has made for its runs. */
export type OpenGround = { readonly ground: Ground; readonly close: () => Promise<void> };

const PASSPHRASE = 'seven wet Tuesdays in the chamber';

/** Makes everything that runs share: the bundle of a device, servers, and a member for them to join as. */
export async function openGround(folder: string): Promise<OpenGround> {
  const bundle = await bundleDevice(path.join(folder, 'bundle'));
  const member = await foundMember(path.join(folder, 'member'));
  const apache = await startIn(path.join(folder, 'apache'), folder => startApache({ folder }));
  const rclone = await startIn(path.join(folder, 'rclone'), folder => startRclone({ folder }));
  const servers: readonly WebDavServer[] = [
    ...(['dav', 'basic', 'digest'] as const).map(location => ({
      name: `Apache (${location})`,
      origin: apache.url,
      base: `/${location}/`,
      folder: apache.folder,
      credentials: location === 'dav' ? null : MEMBER,
    })),
    { name: 'rclone', origin: rclone.url, base: '/', folder: rclone.folder, credentials: null },
  ];
  return {
    ground: { bundle, member, servers, folder: path.join(folder, 'runs') },
    close: async () => void (await Promise.all([apache.stop(), rclone.stop()])),
  };
}

type Started = { readonly url: string; readonly stop: () => Promise<void> };

async function startIn<S extends Started>(
  folder: string,
  start: (folder: string) => Promise<S>,
): Promise<S & { readonly folder: string }> {
  await mkdir(folder, { recursive: true });
  return { ...(await start(folder)), folder };
}

/**
 * A member's keys in a folder, to be copied to where runs meet: wrapping them by a passphrase takes a second each time, and
 * the recovery code opens them at once.
 */
async function foundMember(folder: string): Promise<Ground['member']> {
  await mkdir(folder, { recursive: true });
  const joined = await joinAsNew(folderTarget(folder), PASSPHRASE, new AbortController().signal);
  if (!joined.ok || joined.value.recoveryCode === null) throw new Error('A member could not be founded.');
  return { folder, secret: joined.value.recoveryCode };
}
