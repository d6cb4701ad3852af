import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../script.ts';
import { say } from '../say.ts';
import { hasInstallCandidate, packageCandidates } from './debian-packages.ts';

/**
 * Installs packages, saying so; only for root on a Debian system.
 *
 * @param packages by their Debian 12 names
 * @throws Refusal with what apt-get said
 */
export async function install(packages: readonly string[]): Promise<void> {
  say('Installing it with apt-get (this is root on a Debian system):');
  await apt(['update', '-qq']);
  const names = availableNames(packages);
  say(`  apt-get install -y --no-install-recommends ${names.join(' ')}`);
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

/** The names that this system has packages under. */
export function availableNames(packages: readonly string[]): readonly string[] {
  return packages.map(name => packageCandidates(name).find(hasCandidate) ?? name);
}

function hasCandidate(name: string): boolean {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return hasInstallCandidate(policy.stdout ?? '');
}

async function apt(args: readonly string[]): Promise<void> {
  const log: string[] = [];
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn('apt-get', args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => log.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => log.push(text));
    child.once('error', reject);
    child.once('close', status => resolve(status ?? 1));
  });
  if (code !== 0) throw new Refusal(`apt-get ${args.join(' ')} failed:\n${log.join('').trim()}`);
}

/** Path of a program, looked for where a member's PATH may not lead but administration tools live too. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.map(folder => path.join(folder, name)).find(file => existsSync(file)) ?? null;
}
