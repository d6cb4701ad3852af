import { spawn, type ChildProcess } from 'node:child_process';
import { Readable } from 'node:stream';
import { Refusal } from '../script.ts';
import { say } from '../say.ts';

const SCREEN = '1920x1080x24';
const START_LIMIT = 15_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A place for windows: the environment that leads to it, and how to give it back. */
export interface Display {
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

/** Whether windows can be shown without help: always off Linux, else when a display is named. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * Gives the member's own display, or starts Xvfb on a free number where there is none. An Xvfb started here ends with
 * `stop`, and in any case with this process, also when a signal ends it.
 */
export async function withDisplay(): Promise<Display> {
  if (hasDisplay(process.platform, process.env)) return { env: {}, stop: () => undefined };
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Its own process group: Ctrl+C must reach the app before the display goes away under it.
    detached: true,
  });
  const stop = endWithThisProcess(xvfb);
  try {
    const number = await displayNumber(xvfb);
    say(`No display here: windows go to Xvfb on :${number} (${SCREEN}).`);
    return { env: { DISPLAY: `:${number}` }, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Reads the number that Xvfb writes to its fourth stream once it takes connections. */
function displayNumber(xvfb: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const pipe = xvfb.stdio[3];
    if (!(pipe instanceof Readable)) throw new Error('Xvfb was started without the pipe for its display number');
    let text = '';
    const timer = setTimeout(() => reject(new Refusal('Xvfb did not start within 15 seconds.')), START_LIMIT);
    pipe.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
    xvfb.once('error', error => {
      clearTimeout(timer);
      reject(new Refusal(`Xvfb could not be started: ${error.message}`));
    });
    xvfb.once('exit', code => {
      clearTimeout(timer);
      reject(new Refusal(`Xvfb ended at once with code ${code ?? 'none'}.`));
    });
  });
}

function endWithThisProcess(child: ChildProcess): () => void {
  const kill = () => void child.kill();
  const onSignal = (signal: NodeJS.Signals) => {
    stop();
    // Nobody else handles it: let the signal do what it would have done.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const stop = () => {
    process.off('exit', kill);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    kill();
  };
  process.once('exit', kill);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  child.unref();
  return stop;
}
