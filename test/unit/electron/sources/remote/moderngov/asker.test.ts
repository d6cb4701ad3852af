import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openHttpClient } from '../../../../../../electron/http/open-http-client.ts';
import type { Transport } from '../../../../../../electron/http/transport.ts';
import { makeAsker } from '../../../../../../electron/sources/remote/moderngov/asker.ts';
import { ok, type Result } from '../../../../../../shared/result.ts';
import { contextWith } from './reading-desk.ts';

const SITE = 'https://democracy.invalid/';
const SERVICE = `${SITE}mgWebService.asmx/GetCommittees`;
const PAGE = `${SITE}mgListCommittees.aspx`;

/** A client of a server that takes so long, and answers with what `statusOf` says of a path. */
function clientOf(statusOf: (path: string) => number, afterMs = 0): ReturnType<typeof openHttpClient> {
  async function* body(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from('<committees></committees>'));
  }
  const transport: Transport = async ({ url }) => {
    await new Promise(resolve => void setTimeout(resolve, afterMs));
    return ok({ status: statusOf(url.pathname), headers: new Map(), body: body() });
  };
  return openHttpClient(transport, { userAgent: 'Lectern/test' });
}

function told(answer: Result<unknown, string>): string {
  return answer.ok ? 'ok' : answer.error;
}

describe('a slow site', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is waited for though every answer takes a minute', async () => {
    const asker = makeAsker(contextWith({ http: clientOf(() => 200, 60_025) }), SITE);
    for (let count = 0; count < 4; count += 1) {
      const asked = asker.ask(SERVICE);
      await vi.advanceTimersByTimeAsync(61_000);
      expect(told(await asked)).toBe('ok');
    }
    expect(asker.ended()).toBeUndefined();
  });
});

describe('a site that refuses', () => {
  it('is asked by the other way where one is refused three times in a row', async () => {
    let asked = 0;
    const http = clientOf(path => {
      asked += 1;
      return path.includes('mgWebService') ? 200 : 403;
    });
    const asker = makeAsker(contextWith({ http }), SITE);
    for (let count = 0; count < 5; count += 1) {
      expect([told(await asker.ask(SERVICE)), told(await asker.ask(PAGE))]).toEqual(['ok', 'refused']);
    }
    expect(asked).toBe(5 + 3);
    expect(asker.ended()).toBeUndefined();
  });

  it('is left alone where both ways are refused, and at once where it does not take the password', async () => {
    const count = async (status: number, isSignedIn: boolean): Promise<number> => {
      let asked = 0;
      const http = clientOf(() => {
        asked += 1;
        return status;
      });
      const credentials = isSignedIn ? { userName: 'reed', password: 'wrong' } : undefined;
      const asker = makeAsker(contextWith({ http, credentials }), SITE);
      for (const url of [SERVICE, PAGE, SERVICE, PAGE, PAGE]) await asker.ask(url);
      expect(asker.ended()).toBeDefined();
      return asked;
    };
    expect(await count(403, false)).toBe(3);
    expect(await count(401, false)).toBe(3);
    expect(await count(401, true)).toBe(1);
    expect(await count(429, false)).toBe(1);
  });
});
