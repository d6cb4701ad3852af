import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../../electron/http/http-client.ts';
import { heedRetryAfter } from '../../../../electron/targets/heed-retry-after.ts';
import { ok } from '../../../../shared/result.ts';

const REQUEST: HttpRequest = { url: 'https://files.invalid/', signal: new AbortController().signal };

/** A server that answers with one status after the other, and a client for it at a time of the test's own. */
function busyServer(...answers: readonly (readonly [status: number, retryAfter?: string])[]) {
  const clock = { ms: 1_000_000 };
  let asked = 0;
  const client = heedRetryAfter(
    {
      async ask({ url }) {
        const [status = 500, retryAfter] = answers[asked] ?? [];
        asked += 1;
        const headers = new Map(retryAfter === undefined ? [] : [['retry-after', retryAfter]]);
        return ok({ status, headers, url, body: new Uint8Array() });
      },
    },
    () => clock.ms,
  );
  const statusOfNext = async (): Promise<number | undefined> => {
    const answer = await client.ask(REQUEST);
    return answer.ok ? answer.value.status : undefined;
  };
  return { clock, statusOfNext, asked: () => asked };
}

describe('a server that asks to be left alone for a while', () => {
  it('is not asked anything until then, and is again after that', async () => {
    const { clock, statusOfNext, asked } = busyServer([429, '120'], [200]);
    expect(await statusOfNext()).toBe(429);
    clock.ms += 119_999;
    expect(await statusOfNext()).toBe(429);
    expect(asked()).toBe(1);
    clock.ms += 1;
    expect(await statusOfNext()).toBe(200);
    expect(asked()).toBe(2);
  });

  it('is asked as ever where it does not say for how long, or says it with what is no refusal', async () => {
    const { statusOfNext, asked } = busyServer([503], [200, '120'], [503, 'soon'], [200]);
    for (const status of [503, 200, 503, 200]) expect(await statusOfNext()).toBe(status);
    expect(asked()).toBe(4);
  });

  it('is left alone for an hour at most, whatever it asks for', async () => {
    const { clock, statusOfNext } = busyServer([503, '86400'], [200]);
    await statusOfNext();
    clock.ms += 3_600_000;
    expect(await statusOfNext()).toBe(200);
  });

  it('is left alone also when other requests, that were under way, are answered well', async () => {
    const { statusOfNext, asked } = busyServer([429, '120'], [200], [200]);
    expect(await Promise.all([statusOfNext(), statusOfNext(), statusOfNext()])).toEqual([429, 200, 200]);
    expect(await statusOfNext()).toBe(429);
    expect(asked()).toBe(3);
  });

  it('is not held up by a clock that was set back', async () => {
    const { clock, statusOfNext } = busyServer([503, '3600'], [200]);
    await statusOfNext();
    clock.ms -= 5000;
    expect(await statusOfNext()).toBe(200);
  });
});
