import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { say } from '../say.ts';
import type { ElectronPackage } from './installed-electron.ts';

/** How long a download may stand still, in milliseconds, before it is given up. */
export interface StallLimits {
  /** Before the first byte has come. */
  readonly start: number;
  /** Between one byte and the next. */
  readonly between: number;
}

const LOOK_EVERY = 500;
const TELL_EVERY = 5_000;

/**
 * Runs the `electron` package's own download as a child process, so that mirrors, proxies, caches and checksums work
 * as Electron documents them. Gives null when it worked, else the reason in a few words.
 */
export async function downloadElectron(electron: ElectronPackage, limits: StallLimits): Promise<string | null> {
  const work = await mkdtemp(path.join(tmpdir(), 'lectern-electron-'));
  const child = spawn(process.execPath, [path.join(electron.folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: work, TMP: work, TEMP: work },
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const ended = new Promise<number>(resolve => {
    child.once('error', error => {
      complaint += error.message;
      resolve(1);
    });
    child.once('close', code => resolve(code ?? 1));
  });
  const watch = new AbortController();
  try {
    const folders = [work, path.join(electron.folder, 'dist')];
    const outcome = await Promise.race([ended, stalled(folders, limits, watch.signal)]);
    if (outcome === 0) return null;
    return typeof outcome === 'string' ? outcome : summariseComplaint(complaint);
  } finally {
    watch.abort();
    child.kill();
    await ended;
    await rm(work, { recursive: true, force: true });
  }
}

/** The line of an error report that says what went wrong. */
export function summariseComplaint(report: string): string {
  const lines = report.split('\n').map(line => line.trim());
  const cause = lines.find(line => /\b(E[A-Z]{4,}|UND_ERR_\w+)\b/.test(line));
  const first = lines.find(line => line !== '' && !line.startsWith('at '));
  return (cause ?? first ?? 'it ended without saying why').replace(/^\[?cause\]?:\s*/, '').replace(/\s*\{$/, '');
}

/** Resolves with a reason once nothing has been written to the folders for too long. */
async function stalled(folders: readonly string[], limits: StallLimits, signal: AbortSignal): Promise<string> {
  let bytes = await bytesIn(folders);
  const atStart = bytes;
  let lastGrowth = Date.now();
  let lastTold = Date.now();
  while (!signal.aborted) {
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY));
    const now = Date.now();
    const current = await bytesIn(folders);
    if (current !== bytes) lastGrowth = now;
    bytes = current;
    if (bytes > atStart && now - lastTold >= TELL_EVERY) {
      say(`  ${Math.round((bytes - atStart) / 1e6)} MB so far`);
      lastTold = now;
    }
    const limit = bytes === atStart ? limits.start : limits.between;
    if (now - lastGrowth >= limit) return `nothing came for ${Math.round(limit / 1000)} seconds`;
  }
  return 'stopped';
}

async function bytesIn(folders: readonly string[]): Promise<number> {
  let total = 0;
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const { size } = await stat(path.join(entry.parentPath, entry.name)).catch(() => ({ size: 0 }));
      total += size;
    }
  }
  return total;
}
