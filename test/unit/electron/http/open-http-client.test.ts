import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { HttpBreak, type HttpRequest } from '../../../../electron/http/http-client.ts';
import { nodeTransport } from '../../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../../electron/http/open-http-client.ts';
import { nodeServer } from '../../../support/servers/node-server.ts';
import { ownCertificate } from '../../../support/servers/own-certificate.ts';

const client = openHttpClient(nodeTransport(), { userAgent: 'Lectern/test (+https://lectern.invalid)' });
const forever = new AbortController().signal;
const to = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({ url, signal: forever, ...more });

async function textOf(request: HttpRequest): Promise<string> {
  const answer = await client.ask(request);
  return answer.ok ? Buffer.from(answer.value.body).toString() : answer.error;
}

describe('an answer', () => {
  test('comes with its status, its headers by lower-case name, and where it came from', async () => {
    const { url } = await nodeServer((request, response) => {
      response.writeHead(418, ['ETag', '"1"', 'DAV', '1', 'dav', '2']);
      response.end(`${request.method} ${request.url} ${request.headers['user-agent']}`);
    });
    const answer = await client.ask(to(`${url}/tea?sort=green#leaf`));
    expect(answer).toMatchObject({ ok: true, value: { status: 418, url: `${url}/tea?sort=green` } });
    if (!answer.ok) return;
    expect(answer.value.headers.get('etag')).toBe('"1"');
    expect(answer.value.headers.get('dav')).toBe('1, 2');
    expect(Buffer.from(answer.value.body).toString()).toBe(
      'GET /tea?sort=green Lectern/test (+https://lectern.invalid)',
    );
  });

  test('to a request with a body is given to what that body says', async () => {
    const { url } = await nodeServer((request, response) => {
      response.writeHead(207, { 'x-length': request.headers['content-length'] });
      request.pipe(response);
    });
    const body = Buffer.alloc(300_000, 'x');
    const answer = await client.ask(to(url, { method: 'PUT', body }));
    expect(answer.ok && answer.value.headers.get('x-length')).toBe('300000');
    expect(answer.ok && Buffer.compare(answer.value.body, body)).toBe(0);
  });
});
