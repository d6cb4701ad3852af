import { describe, expect, it } from 'vitest';
import { Connection } from '../../../../../../electron/sources/remote/oparl/connection.ts';
import { readList } from '../../../../../../electron/sources/remote/oparl/lists.ts';
import { ok } from '../../../../../../shared/result.ts';
import { contextWith } from './council.ts';

const LIST = 'https://rat.example.org/meetings';
const MINUTE_MS = 60_000;

/** A system that takes a minute for every answer, each a page of a list without end. */
function slowSystem(): { readonly connection: Connection; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const context = contextWith({
    http: {
      ...contextWith().http,
      async ask({ url }) {
        asked.push(url);
        const links = { next: `${LIST}?page=${asked.length + 1}` };
        const text = JSON.stringify({ data: [{ id: `${LIST}/1` }], links });
        return ok({ status: 200, headers: new Map(), url, body: new TextEncoder().encode(text) });
      },
    },
  });
  const connection = new Connection(context, new URL(LIST), () => asked.length * MINUTE_MS);
  return { connection, asked };
}

/** A system that answers every question alike. */
function systemOf(
  status: number,
  text: string,
): { readonly connection: Connection; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const context = contextWith({
    http: {
      ...contextWith().http,
      async ask({ url }) {
        asked.push(url);
        return ok({ status, headers: new Map(), url, body: new TextEncoder().encode(text) });
      },
    },
  });
  return { connection: new Connection(context, new URL(LIST)), asked };
}

describe('a system that lets nobody in', () => {
  it.each([
    [403, '', 'refused'],
    [200, '<html><script src="/_guard"></script></html>', 'blocked'],
  ] as const)('is left alone after twenty answers in a row (%i)', async (status, text, problem) => {
    const { connection, asked } = systemOf(status, text);
    for (let number = 0; number < 50; number += 1) await connection.object(`${LIST}/${number}`);
    expect(asked).toHaveLength(20);
    expect(connection.worst).toBe(problem);
  });
});

describe('a system that takes a minute for every answer', () => {
  it('has its lists left for the next look in time for what they tell', async () => {
    const { connection, asked } = slowSystem();
    const read = await readList(connection, LIST, {}, () => undefined);
    expect(read).toEqual({ ok: false, error: { problem: 'cut-off', at: `${LIST}?page=10` } });
    expect(asked).toHaveLength(9);
    expect(connection.worst).toBe('cut-off');
    expect((await connection.object(`${LIST}/1`)).ok).toBe(true);
  });

  it('is asked for a page of each list all the same', async () => {
    const { connection, asked } = slowSystem();
    await readList(connection, LIST, {}, () => undefined);
    await readList(connection, LIST, { from: `${LIST}?page=40` }, () => undefined);
    expect(asked.at(-1)).toBe(`${LIST}?page=40`);
  });

  it('is left alone after a quarter of an hour', async () => {
    const { connection, asked } = slowSystem();
    for (let number = 0; number < 30; number += 1) await connection.object(`${LIST}/${number}`);
    expect(asked).toHaveLength(16);
    expect(connection.worst).toBe('cut-off');
  });
});
