import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../build/lock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('withLock', () => {
  it('lets one in at a time and gives the lock back', async () => {
    const file = path.join(temporaryFolder(), 'deep', '.lock');
    let inside = 0;
    let most = 0;
    const work = () =>
      withLock(file, async () => {
        most = Math.max(most, ++inside);
        await wait(20);
        inside--;
        return 'done';
      });
    expect(await Promise.all([work(), work(), work()])).toEqual(['done', 'done', 'done']);
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it('gives the lock back when the work fails', async () => {
    const file = path.join(temporaryFolder(), '.lock');
    await expect(withLock(file, () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
    expect(existsSync(file)).toBe(false);
  });

  it('takes over the lock of a process that is gone', async () => {
    const file = path.join(temporaryFolder(), '.lock');
    const gone = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(file, String(gone));
    expect(await withLock(file, () => Promise.resolve('done'))).toBe('done');
  });
});
