import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '../../../build/runtime/apt.ts';
import { isWithin } from '../../../electron/files/contained-path.ts';
import type { Credentials } from '../../../shared/sources/source.ts';
import { apacheConfig, apacheFiles } from './apache-config.ts';
import { freePort } from './free-port.ts';
import { startServerProcess, untilReady } from './server-process.ts';

/** A running Apache. */
export type RunningApache = {
  /** Such as `http://127.0.0.1:40123`; see `apacheConfig` for what is where. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/** What is served and to whom. */
export type ApacheOptions = {
  /**
   * Served at all locations. As root what is in it now is given to the account that Apache serves as; what a test puts
   * there later can be read, and folders of it not written to.
   */
  readonly folder: string;
  /** Who may come in where somebody is asked; {@link MEMBER} when left out. */
  readonly credentials?: Credentials;
};

export const MEMBER: Credentials = { userName: 'councillor', password: 'a "quoted" pass:word' };

/** Debian's account for web servers, which every installation has. */
const ACCOUNT = 'www-data';

/** Starts Apache in the foreground on a free port of this machine. */
export async function startApache({ folder, credentials = MEMBER }: ApacheOptions): Promise<RunningApache> {
  const home = await mkdtemp(path.join(tmpdir(), 'lectern-apache-'));
  const port = await freePort();
  const account = process.getuid?.() === 0 ? ACCOUNT : null;
  const files = { ...apacheFiles(credentials), 'apache.conf': apacheConfig({ port, folder, home, account }) };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(home, name), text);
  if (account !== null) await handOver([home, folder], account);

  const server = startServerProcess(findProgram('apache2') ?? 'apache2', [
    '-d',
    home,
    '-f',
    path.join(home, 'apache.conf'),
    '-DFOREGROUND',
  ]);
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await untilReady(server, () => answers(port));
  } catch (error) {
    const log = await readFile(path.join(home, 'error.log'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`${String(error)}\n${log}`, { cause: error });
  }
  return { url: `http://127.0.0.1:${port}`, stop };
}

function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Gives folders with all in them to an account, and lets it through the folders above, which tests make for one only. */
async function handOver(folders: readonly string[], account: string): Promise<void> {
  const [uid, gid] = ['-u', '-g'].map(option =>
    Number(spawnSync('id', [option, account], { encoding: 'utf8' }).stdout),
  );
  if (!uid || !gid) throw new Error(`There is no account ${account} here.`);
  for (const folder of folders) {
    const inner = await readdir(folder, { recursive: true });
    for (const name of ['', ...inner]) await chown(path.join(folder, name), uid, gid);
    for (let above = path.dirname(folder); isWithin(tmpdir(), above); above = path.dirname(above)) {
      const { mode } = await stat(above);
      if ((mode & 0o001) === 0) await chmod(above, mode | 0o001);
    }
  }
}
