import { chmod, cp, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Credentials } from '../../../shared/sources/source.ts';
import type { Proxy } from '../proxy/proxy.ts';
import { startProxy } from '../proxy/proxy.ts';
import type { StoredFiles } from '../checks/stored-files.ts';
import type { Asked } from '../proxy/upstream.ts';
import { faultFor, type Weather } from '../proxy/weather.ts';
import type { MeetingPlace } from './place.ts';

/** A WebDAV server that runs for many runs. */
export type WebDavServer = {
  readonly name: string;
  readonly origin: string;
  /** What stands before the paths of its files, with a slash at the end. */
  readonly base: string;
  /** What it serves there. */
  readonly folder: string;
  readonly credentials: Credentials | null;
};

/**
 * A folder of its own on a server, that each device comes to through a proxy and its weather. What lies in `first` is there
 * from the start.
 */
export async function openOnServer(
  server: WebDavServer,
  run: string,
  first: string,
  weathers: readonly Weather[],
  stored: StoredFiles,
): Promise<MeetingPlace> {
  const folder = path.join(server.folder, run);
  const away = path.join(server.folder, `${run}-away`);
  await cp(first, folder, { recursive: true });
  await letWrite(folder);
  const base = `${server.base}${run}/`;
  const onAnswered = ({ method, path: asked, body }: Asked, status: number): void => {
    const file = asked.slice(base.length);
    if (method === 'PUT' && status < 300) stored.note(file, body);
    // A move onto a free name is answered by 201 (RFC 4918, 9.9.4).
    if (method === 'MOVE' && status === 204) stored.noteReplaced(file);
  };
  const proxies: Proxy[] = [];
  for (const weather of weathers) {
    proxies.push(
      await startProxy({
        origin: server.origin,
        faultFor: (number, method) => faultFor(weather, number, method),
        onAnswered,
      }),
    );
  }
  let isThere = true;

  async function comeBack(): Promise<void> {
    if (isThere) return;
    await rename(away, folder);
    isThere = true;
  }

  return {
    placeFor: device => ({
      kind: 'webdav',
      address: `${proxies[device]?.origin}${base}`,
      credentials: server.credentials,
    }),
    folders: [folder],
    onDiskOf: () => [],
    async vanish() {
      if (!isThere) return;
      await rename(folder, away);
      isThere = false;
    },
    comeBack,
    async calm() {
      proxies.forEach(proxy => proxy.calm());
      await comeBack();
    },
    isTorn: () => false,
    close: async () => void (await Promise.all(proxies.map(proxy => proxy.close()))),
  };
}

/** Lets the account of the server write to a folder and to those in it. */
async function letWrite(folder: string): Promise<void> {
  await chmod(folder, 0o777);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await letWrite(path.join(folder, entry.name));
  }
}
