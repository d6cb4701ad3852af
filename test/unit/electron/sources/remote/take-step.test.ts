import { describe, expect, it } from 'vitest';
import { openMirror } from '../../../../../electron/sources/remote/mirror.ts';
import { noteStep, takeStep } from '../../../../../electron/sources/remote/take-step.ts';
import type { FetchHow } from '../../../../../shared/sources/plan-fetch.ts';
import { sourceId } from '../../../../support/made-up.ts';
import { nodeServer } from '../../../../support/servers/node-server.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { paperBytes } from '../papers.ts';
import { offered, testClient } from './downloads/desk.ts';

const PAPER = paperBytes(5000);

/** A mirror and a server that tells of its one paper neither tag nor time, and this length to whoever asks for no more. */
async function deskWith(toldLength: number) {
  const asked: string[] = [];
  let bytes: Buffer = PAPER;
  const { url } = await nodeServer((request, response) => {
    asked.push(request.method ?? '');
    const length = request.method === 'HEAD' ? toldLength : bytes.length;
    response.writeHead(200, { 'content-length': length }).end(request.method === 'HEAD' ? '' : bytes);
  });
  const mirror = await openMirror(temporaryFolder(), sourceId(0), 0);
  const file = offered(`${url}/a.pdf`);
  return {
    asked,
    serve: (other: Buffer): void => void (bytes = other),
    /** @returns whether other bytes came */
    take: async (how: FetchHow): Promise<boolean> => {
      const taken = await takeStep({ file, how }, mirror, {
        http: testClient,
        credentials: undefined,
        signal: new AbortController().signal,
        now: () => 1000,
        pause: async () => undefined,
        freeBytes: async () => 1e12,
        mayGrow: () => true,
        onBytes: () => undefined,
        resumeAfterMs: 0,
      });
      if (!taken.ok) throw new Error(taken.error);
      return noteStep({ file, how }, taken.value, mirror, 1000);
    },
  };
}

describe('a server that tells neither tag nor time', () => {
  it('is asked for the length alone while that is the one of the file', async () => {
    const { asked, take } = await deskWith(PAPER.length);
    await take('fetch');
    expect([await take('ask'), await take('ask')]).toEqual([false, false]);
    expect(asked).toEqual(['GET', 'HEAD', 'HEAD']);
  });

  it('is not taken at its word when it answers such a question with nothing', async () => {
    const { asked, take } = await deskWith(0);
    await take('fetch');
    expect(await take('ask')).toBe(false);
    expect(asked).toEqual(['GET', 'HEAD']);
  });

  it('is asked for a length no more once that told of a change where there was none, until the file is another', async () => {
    const { asked, serve, take } = await deskWith(77);
    await take('fetch');
    for (const how of ['ask', 'ask', 'compare', 'ask'] as const) expect(await take(how)).toBe(false);
    expect(asked).toEqual(['GET', 'HEAD', 'GET', 'GET']);
    serve(paperBytes(5000, 7));
    expect(await take('compare')).toBe(true);
    await take('ask');
    expect(asked.slice(4)).toEqual(['GET', 'HEAD', 'GET']);
  });
});
