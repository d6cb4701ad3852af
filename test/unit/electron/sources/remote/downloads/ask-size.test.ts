import { describe, expect, it } from 'vitest';
import { askSize } from '../../../../../../electron/sources/remote/downloads/ask-size.ts';
import { nodeServer } from '../../../../../support/servers/node-server.ts';
import { testClient } from './desk.ts';

describe('askSize', () => {
  it.each([
    ['a length', 200, { 'content-length': '1234' }, 1234],
    ['no length', 200, { 'transfer-encoding': 'chunked' }, null],
    ['the length of nothing', 200, { 'content-length': '0' }, null],
    ['the length of a page that refuses', 405, { 'content-length': '99' }, null],
  ])('takes %s for what it is worth', async (_, status, headers, size) => {
    const { url } = await nodeServer((_request, response) => void response.writeHead(status, headers).end());
    const { signal } = new AbortController();
    const asked = await askSize(url, { http: testClient, credentials: undefined, signal });
    expect(asked).toEqual({ ok: true, value: size });
  });
});
