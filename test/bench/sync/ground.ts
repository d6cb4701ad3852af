import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureServerTools } from '../../../build/runtime/server-tools.ts';
import { startCountingWay, type CountingWay } from '../../support/servers/counting-way.ts';
import { startRclone } from '../../support/servers/rclone.ts';

/** A WebDAV server on this machine, and the way to it on which all is counted. */
export type Ground = {
  readonly way: CountingWay;
  /** What the server serves. */
  readonly folder: string;
  readonly newProfile: (name: string) => string;
};

/** Does something with a server of its own, and ends it. `folder` is made anew. */
export async function withGround<T>(folder: string, act: (ground: Ground) => Promise<T>): Promise<T> {
  if (!(await ensureServerTools())) throw new Error('The figures of sync need rclone.');
  const served = path.join(folder, 'served');
  await mkdir(served, { recursive: true });
  const server = await startRclone({ folder: served });
  try {
    const way = await startCountingWay(server.url);
    try {
      return await act({ way, folder: served, newProfile: name => path.join(folder, name) });
    } finally {
      await way.stop();
    }
  } finally {
    await server.stop();
  }
}
