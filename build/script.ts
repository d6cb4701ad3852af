import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { warn } from './say.ts';

/**
 * Why a script cannot go on, in words for the person who started it: cause and cure. {@link runScript} prints the
 * message alone; any other error is a bug and is printed with its stack.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Runs a script's main function; the process then ends with the code it gives, or with 1 and the reason. */
export async function runScript(main: () => Promise<number | void>): Promise<void> {
  try {
    endWith((await main()) ?? 0);
  } catch (error) {
    warn(error instanceof Refusal ? error.message : describe(error));
    endWith(1);
  }
}

/** A failure is set once more at the very end: a library may call process.exit(0) when there is nothing left to do. */
function endWith(code: number): void {
  process.exitCode = code;
  if (code !== 0) process.once('exit', () => (process.exitCode = code));
}

/** Whether the module with this `import.meta.url` is the script that was started, not one that others import. */
export function isStarted(moduleUrl: string): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(moduleUrl));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
