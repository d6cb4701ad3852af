import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.ts';

const LOOK_EVERY = 200;

/**
 * Runs `work` while holding a lock file, so that scripts started side by side do a job once and one after the other.
 * The file names the process that holds it; a lock whose process is gone is taken over.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  let told = false;
  while (!(await take(file))) {
    const holder = await readHolder(file);
    if (holder !== null && !isAlive(holder)) {
      await rm(file, { force: true });
      continue;
    }
    if (holder !== null && !told) say(`Waiting for process ${holder}, which is at the same work (its lock: ${file}).`);
    told ||= holder !== null;
    await wait(LOOK_EVERY);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(String(process.pid));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** The process in the file; null when the lock was just given back, or its file is not written yet. */
async function readHolder(file: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  });
  return text === '' ? null : Number(text);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
