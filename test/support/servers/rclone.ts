import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Credentials } from '../../../shared/sources/source.ts';
import { startServerProcess, untilReady } from './server-process.ts';

/** A running `rclone serve webdav`. */
export type RunningRclone = {
  /** The folder's address, without a slash at its end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/** What is served and to whom. */
export type RcloneOptions = {
  readonly folder: string;
  /** Asked for (basic); without them everybody is let in. */
  readonly credentials?: Credentials;
  readonly isReadOnly?: boolean;
};

const STARTED = /WebDav Server started on \[?(http:\/\/127\.0\.0\.1:\d+)/;

/** Serves a folder by WebDAV on a free port of this machine. What is changed in the folder is seen at once. */
export async function startRclone({ folder, credentials, isReadOnly }: RcloneOptions): Promise<RunningRclone> {
  const home = await mkdtemp(path.join(tmpdir(), 'lectern-rclone-'));
  const server = startServerProcess(
    'rclone',
    [
      'serve',
      'webdav',
      folder,
      '--addr=127.0.0.1:0',
      '--dir-cache-time=0s',
      ...(credentials ? ['--user', credentials.userName, '--pass', credentials.password] : []),
      ...(isReadOnly ? ['--read-only'] : []),
    ],
    { RCLONE_CONFIG: path.join(home, 'none.conf'), RCLONE_CACHE_DIR: home },
  );
  await untilReady(server, () => STARTED.test(server.log()));
  return {
    url: STARTED.exec(server.log())?.[1] ?? '',
    async stop() {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
