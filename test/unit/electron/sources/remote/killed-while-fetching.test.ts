import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceId } from '../../../../support/made-up.ts';
import { paperServer } from '../../../../support/servers/paper-server.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { paperBytes } from '../papers.ts';
import { computer, offeredAt, remoteSource } from './council.ts';
import type { FetchOrder } from './fetching-process.ts';

const ID = sourceId(0);
const PROCESS = path.join(import.meta.dirname, 'fetching-process.ts');

/** Milliseconds after the start of a look at which the process is killed: within surveys, files, indexes. */
const KILLED_AFTER_MS = [5, 40, 90, 160, 600];

function fetchUntilKilled(order: FetchOrder, afterMs: number): Promise<void> {
  const child = fork(PROCESS, [JSON.stringify(order)], { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
  child.once('message', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
  return new Promise((resolve, reject) => {
    child.once('exit', (_, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error('The process ended by itself.')),
    );
  });
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a process that is killed while it fetches', () => {
  it('leaves nothing broken: the next one goes on, and in the end all is there, once, and nothing else', async () => {
    const sizes = [...Array.from({ length: 40 }, (_, index) => 50_000 + index), 25_000_000];
    const papers = new Map(sizes.map((size, index) => [`${index}.pdf`, paperBytes(size, index)]));
    const server = await paperServer(
      Object.fromEntries([...papers].map(([name, bytes]) => [`/${name}`, { bytes, etag: `"${name}"` }])),
    );
    const profile = temporaryFolder();
    const source = remoteSource(server.url);
    const files = offeredAt(server.url, [...papers.keys()]);
    const held: number[] = [];
    for (const afterMs of KILLED_AFTER_MS) {
      await fetchUntilKilled({ profile, source, files }, afterMs);
      const after = computer([source], { profile, pace: { startAfterMs: 1e6 } });
      const remote = await after.open();
      for (const { ref } of remote.files(ID))
        expect(sha256(await readFile(remote.fetchedFile(ref) ?? ''))).toBe(sha256(papers.get(ref.path) ?? Buffer.of()));
      held.push(remote.files(ID).length);
      await remote.stop();
    }
    // What was noted once is never lost again.
    expect(held).toEqual(held.toSorted((a, b) => a - b));
    expect(held.at(-1)).toBeGreaterThan(0);

    const { open, reader, log, mirrored } = computer([source], { profile });
    reader.finds = { files };
    const remote = await open();
    await expect.poll(() => remote.files(ID).length, { timeout: 15_000 }).toBe(papers.size);
    await remote.stop();
    const content = [...papers.values()].map(bytes => `${sha256(bytes)}.pdf`);
    expect(await mirrored()).toEqual([...content, 'index.json', 'parts', 'survey.json'].toSorted());
    expect(await readdir(path.join(profile, 'fetched', ID, 'parts'))).toEqual([]);
    expect(log.lines).toEqual([]);
  });
});
