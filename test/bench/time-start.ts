import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { PreparedRuntime } from '../../build/runtime/prepare-runtime.ts';
import type { Baselines } from './baselines/build-baselines.ts';
import { LINE_MARK, WAIT_VARIABLE, type WaitFor } from './baselines/start-message.ts';

const PATIENCE_MS = 60_000;
const QUIT_MS = 15_000;

/** An app folder and the profile it is started with. */
export type Started = { readonly app: string; readonly profile: string };

/**
 * Milliseconds from just before the process is started until its window is shown and its page has painted what is
 * waited for. Nothing is attached to the process; it is asked to quit afterwards, as a member does.
 */
export async function timeStart(
  runtime: PreparedRuntime,
  { startHook, pageClock }: Baselines,
  { app, profile }: Started,
  wanted: Omit<WaitFor, 'pageClock'>,
): Promise<number> {
  const waitFor: WaitFor = { pageClock, ...wanted };
  const env = { ...runtime.env, [WAIT_VARIABLE]: JSON.stringify(waitFor) };
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(runtime.executablePath, [...runtime.args, '-r', startHook, `--user-data-dir=${profile}`, app], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  try {
    return (await usableAt(child)) - startedAt;
  } finally {
    child.kill('SIGTERM');
    const tooLate = setTimeout(() => child.kill('SIGKILL'), QUIT_MS);
    await ended;
    clearTimeout(tooLate);
  }
}

function usableAt(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('The app could not be used within a minute.')), PATIENCE_MS);
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(tooLate);
      reject(new Error('The app ended before it could be used.'));
    });
    if (!child.stdout) return;
    createInterface(child.stdout).on('line', line => {
      if (!line.startsWith(LINE_MARK)) return;
      clearTimeout(tooLate);
      resolve(Number(line.slice(LINE_MARK.length)));
    });
  });
}
