import { spawn, type ChildProcess } from 'node:child_process';
import { findProgram } from '../../../build/runtime/apt.ts';

/** A server that runs as a process of its own. */
export type ServerProcess = {
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly log: () => string;
  /** Ends it, gently if it lets us; again does nothing. */
  readonly stop: () => Promise<void>;
};

const GENTLE_MS = 15_000;

/** Starts a program that serves until it is stopped, or this process ends, by whatever means. */
export function startServerProcess(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ServerProcess {
  // The system ends it with this process, also when this one is killed, and gently, so that it ends its own.
  const leash = findProgram('setpriv');
  const [file, ...before] = leash === null ? [program] : [leash, '--pdeathsig', 'TERM', program];
  const child = spawn(file, [...before, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => void lines.push(text));
  }
  child.once('error', error => void lines.push(error.message));
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  return {
    child,
    log: () => lines.join(''),
    async stop() {
      const hurry = setTimeout(() => child.kill('SIGKILL'), GENTLE_MS);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(hurry);
    },
  };
}

/**
 * Waits until a server is ready.
 *
 * @throws when it ended, or is not ready in time, with what it wrote
 */
export async function untilReady(server: ServerProcess, isReady: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await isReady()) return;
    if (server.child.exitCode !== null || server.child.pid === undefined) break;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  const said = server.log();
  await server.stop();
  throw new Error(`${server.child.spawnargs.join(' ')} did not come up:\n${said}`);
}
