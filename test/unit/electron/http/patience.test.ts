import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openHttpClient } from '../../../../electron/http/open-http-client.ts';
import type { Transport } from '../../../../electron/http/transport.ts';
import { ok } from '../../../../shared/result.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** A server that takes so long to begin, and then sends pieces of this size, one each second. */
type Slow = { readonly headAfterMs?: number; readonly pieces: number; readonly pieceBytes: number };

function slowly({ headAfterMs = 0, pieces, pieceBytes }: Slow): Transport {
  async function* body(): AsyncGenerator<Uint8Array> {
    for (let sent = 0; sent < pieces; sent += 1) {
      await wait(SECOND_MS);
      yield new Uint8Array(pieceBytes);
    }
  }
  return async () => {
    await wait(headAfterMs);
    return ok({ status: 200, headers: new Map(), body: body() });
  };
}

const wait = (ms: number): Promise<void> => new Promise(resolve => void setTimeout(resolve, ms));

/** What comes of asking, and after how many seconds at most it does. */
async function outcomeOf(server: Slow, how: 'ask' | 'stream'): Promise<{ came: number | string; seconds: number }> {
  const client = openHttpClient(slowly(server), { userAgent: 'Lectern/test' });
  const request = { url: 'http://council.invalid/', signal: new AbortController().signal };
  const beganMs = performance.now();
  const asked =
    how === 'ask'
      ? client.ask(request).then(whole => (whole.ok ? whole.value.body.length : whole.error))
      : client.stream(request, (_head, body) => lengthOf(body)).then(all => (all.ok ? all.value : all.error));
  let came: number | string | undefined;
  void asked.then(value => (came = value));
  while (came === undefined) await vi.advanceTimersByTimeAsync(SECOND_MS);
  return { came, seconds: Math.round((performance.now() - beganMs) / SECOND_MS) };
}

async function lengthOf(body: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const piece of body) length += piece.length;
  return length;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a server that takes long to begin', () => {
  test('is waited for a minute and a half', async () => {
    const answer = { pieces: 1, pieceBytes: 10 };
    expect(await outcomeOf({ headAfterMs: 60_025, ...answer }, 'ask')).toMatchObject({ came: 10 });
    expect(await outcomeOf({ headAfterMs: 2 * MINUTE_MS, ...answer }, 'ask')).toEqual({ came: 'slow', seconds: 90 });
  });
});

describe('an answer that trickles without end', () => {
  test.each([
    ['ask', 300],
    ['stream', 600],
  ] as const)('is given up, when it is wanted by %s after %i seconds', async (how, seconds) => {
    expect(await outcomeOf({ pieces: 100_000, pieceBytes: 1 }, how)).toEqual({ came: 'slow', seconds });
  });
});

describe('a line that is poor but goes on', () => {
  test('brings what is read as a whole', async () => {
    expect(await outcomeOf({ pieces: 1200, pieceBytes: 4000 }, 'ask')).toMatchObject({ came: 4_800_000 });
  });

  test('brings a large file in an hour', async () => {
    expect(await outcomeOf({ pieces: 3600, pieceBytes: 500 }, 'stream')).toMatchObject({ came: 1_800_000 });
  });
});
