import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { HttpBreak, type HttpRequest } from '../../../../electron/http/http-client.ts';
import { nodeTransport } from '../../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../../electron/http/open-http-client.ts';
import { readWhole } from '../../../../electron/http/whole-body.ts';
import { freePort } from '../../../support/servers/free-port.ts';
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

  test('to a request with a body is one to all of it', async () => {
    const { url } = await nodeServer((request, response) => {
      response.writeHead(207, { 'x-length': request.headers['content-length'] });
      request.pipe(response);
    });
    const body = Buffer.alloc(300_000, 'x');
    const answer = await client.ask(to(url, { method: 'PUT', body }));
    expect(answer.ok && answer.value.headers.get('x-length')).toBe('300000');
    expect(answer.ok && Buffer.compare(answer.value.body, body)).toBe(0);
  });

  test('may be compressed, unless it is one about a file or of its bytes', async () => {
    const { url } = await nodeServer((request, response) => {
      response.setHeader('x-accepted', request.headers['accept-encoding'] ?? '');
      if (request.headers['accept-encoding'] !== 'gzip') return void response.end('plain');
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('compressed'));
    });
    expect(await textOf(to(url))).toBe('compressed');
    expect(await textOf(to(url, { headers: { range: 'bytes=0-' } }))).toBe('plain');
    const head = await client.ask(to(url, { method: 'HEAD' }));
    expect(head.ok && head.value.headers.get('x-accepted')).toBe('identity');
    const streamed = await client.stream(to(url), (_head, body) => readWhole(body, 100));
    expect(streamed).toEqual({ ok: true, value: new Uint8Array(Buffer.from('plain')) });
  });

  test('that is longer than wanted is not read on, however small it came', async () => {
    const { url, connections } = await nodeServer((request, response) => {
      if (request.url === '/bomb') {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
        return;
      }
      const more = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(100_000), more);
      };
      more();
    });
    expect(await textOf(to(`${url}/endless`, { mostBytes: 1_000_000 }))).toBe('too-large');
    expect(await textOf(to(`${url}/bomb`, { mostBytes: 1_000_000 }))).toBe('too-large');
    await expect.poll(connections).toBe(0);
  });

  test('cannot be had by a header that is none', async () => {
    await expect(client.ask(to('http://127.0.0.1/', { headers: { depth: '1\r\nx: y' } }))).rejects.toThrow(TypeError);
  });
});

describe('there is no answer', () => {
  test('from where nobody listens, or what is no web address', async () => {
    expect(await textOf(to(`http://127.0.0.1:${await freePort()}/`))).toBe('unreachable');
    for (const url of ['ftp://127.0.0.1/', 'file:///etc/passwd', 'javascript:1', '/papers', '']) {
      expect(await textOf(to(url))).toBe('unreachable');
    }
  });

  test('from a server that only its own certificate vouches for', async () => {
    let asked = 0;
    const certificate = ownCertificate();
    const { url } = await nodeServer((_request, response) => {
      asked += 1;
      response.end('trusted');
    }, certificate);
    expect(await textOf(to(url))).toBe('insecure');
    expect(asked).toBe(0);
    const trusting = openHttpClient(nodeTransport({ trusted: certificate.cert }), { userAgent: 'Lectern/test' });
    expect(await trusting.ask(to(url))).toMatchObject({ ok: true, value: { status: 200 } });
  });

  test.each(['no head', 'half a body', 'half a chunk', 'half a head', 'half of what was compressed'])(
    'when it breaks off: %s',
    async how => {
      const { url } = await nodeServer((_request, response) => {
        const { socket } = response;
        if (how === 'no head') socket?.resetAndDestroy();
        if (how === 'half a head') socket?.end('HTTP/1.1 200 OK\r\nserv');
        if (how === 'half a body') socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf');
        if (how === 'half a chunk') socket?.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n');
        if (how === 'half of what was compressed') {
          response.writeHead(200, { 'content-encoding': 'gzip' });
          response.end(gzipSync(Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i) % 251))).subarray(0, 200));
        }
      });
      expect(await textOf(to(url))).toBe('cut-off');
    },
  );

  test('from a server that speaks another language', async () => {
    const { url } = await nodeServer((_request, response) => void response.socket?.end('220 mail ready\r\n\r\n'));
    expect(await textOf(to(url))).toBe('unreachable');
  });

  test.each(['head', 'rest of the body'])(
    'when the %s does not come in time, and the connection is let go of',
    async what => {
      const { url, connections } = await nodeServer((_request, response) => {
        if (what === 'rest of the body') response.write('a part');
      });
      expect(await textOf(to(url, { quietMs: 100 }))).toBe('slow');
      await expect.poll(connections).toBe(0);
    },
  );

  test('when the caller wants none any more, at once', async () => {
    const { url, connections } = await nodeServer((request, response) => {
      if (request.url === '/body') response.write('a part');
      void setTimeout(50).then(() => aborting.abort());
    });
    let aborting = new AbortController();
    for (const path of ['/head', '/body']) {
      aborting = new AbortController();
      const began = performance.now();
      expect(await textOf(to(`${url}${path}`, { signal: aborting.signal }))).toBe('aborted');
      expect(performance.now() - began).toBeLessThan(5000);
    }
    expect(await textOf(to(url, { signal: aborting.signal }))).toBe('aborted');
    await expect.poll(connections).toBe(0);
  });
});

describe('a server that is slow but not quiet', () => {
  test('is listened to for as long as it speaks', async () => {
    const { url } = await nodeServer((_request, response) => {
      let left = 10;
      const drip = setInterval(() => {
        response.write('.');
        left -= 1;
        if (left > 0) return;
        clearInterval(drip);
        response.end();
      }, 50);
    });
    expect(await textOf(to(url, { quietMs: 300 }))).toBe('..........');
  });

  test('is sent to for as long as it takes what it is sent', async () => {
    const takeSlowly = async (request: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const piece of request) await setTimeout(piece.length / 8000);
    };
    const { url } = await nodeServer((request, response) => {
      void takeSlowly(request).then(() => response.end('taken'));
    });
    const began = performance.now();
    expect(await textOf(to(url, { method: 'PUT', body: new Uint8Array(25_000_000), quietMs: 2000 }))).toBe('taken');
    expect(performance.now() - began).toBeGreaterThan(2000);
  });
});

describe('redirections', () => {
  test('are followed, and the answer tells where it came from', async () => {
    const { url } = await nodeServer((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) return void response.end('there');
      response.writeHead(302, { location: `./${left - 1}` }).end('a page that nobody reads');
    });
    expect(await client.ask(to(`${url}/5`))).toMatchObject({ ok: true, value: { status: 200, url: `${url}/0` } });
    // One more than are followed.
    expect(await client.ask(to(`${url}/6`))).toMatchObject({ ok: true, value: { status: 302, url: `${url}/1` } });
  });

  test('in a circle come to an end', async () => {
    let asked = 0;
    const { url } = await nodeServer((_request, response) => {
      asked += 1;
      response.writeHead(307, { location: '/' }).end();
    });
    expect(await client.ask(to(url))).toMatchObject({ ok: true, value: { status: 307 } });
    expect(asked).toBe(6);
  });

  test('to another server never bring it a name and password, though it asks for them', async () => {
    const heard: (string | undefined)[] = [];
    const thief = await nodeServer((request, response) => {
      heard.push(request.headers.authorization, request.headers.cookie);
      response.writeHead(401, { 'www-authenticate': 'Basic realm="Democratic Services"' }).end();
    });
    const { url } = await nodeServer((request, response) => {
      if (request.headers.authorization !== undefined) response.writeHead(302, { location: `${thief.url}/` });
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="Democratic Services"' });
      response.end();
    });
    const credentials = { userName: 'councillor', password: 'secret' };
    const answer = await client.ask(to(url, { credentials, headers: { cookie: 'a=b' } }));
    expect(answer).toMatchObject({ ok: true, value: { status: 401, url: `${thief.url}/` } });
    expect(heard).toEqual([undefined, undefined]);
  });
});

describe('a stream', () => {
  test('hands over the head before the body is there, and what is made of them', async () => {
    let finish: (() => void) | undefined;
    const { url } = await nodeServer((_request, response) => {
      response.writeHead(206, { 'content-length': '8' });
      response.write('half');
      finish = () => void response.end('rest');
    });
    const made = await client.stream(to(url), async (head, body) => {
      const pieces: string[] = [];
      for await (const piece of body) {
        pieces.push(Buffer.from(piece).toString());
        finish?.();
      }
      return `${head.status} ${pieces.join('|')}`;
    });
    expect(made).toEqual({ ok: true, value: '206 half|rest' });
  });

  test('that breaks off has what came of it read, and ends as its problem', async () => {
    const { url } = await nodeServer((_request, response) => {
      response.writeHead(200, { 'content-length': '8' });
      response.write('half', () => response.destroy());
    });
    let came = '';
    const made = await client.stream(to(url), async (_head, body) => {
      for await (const piece of body) came += Buffer.from(piece).toString();
    });
    expect([made, came]).toEqual([{ ok: false, error: 'cut-off' }, 'half']);
  });

  test('that broke before it is read says so when it is', async () => {
    const { url, connections } = await nodeServer((_request, response) => {
      response.writeHead(200, { 'content-length': '8' });
      response.write('half', () => response.destroy());
    });
    const made = await client.stream(to(url), async (_head, body) => {
      await expect.poll(connections).toBe(0);
      await expect(readWhole(body, 100)).rejects.toEqual(new HttpBreak('cut-off'));
      return 'kept what came';
    });
    expect(made).toEqual({ ok: true, value: 'kept what came' });
  });

  test('is let go of when no more of it is wanted, and is sent no faster than it is read', async () => {
    let sent = 0;
    const { url, connections } = await nodeServer((_request, response) => {
      const more = (): void => {
        sent += 100_000;
        if (!response.destroyed) response.write(Buffer.alloc(100_000), more);
      };
      more();
    });
    const made = await client.stream(to(url), async (_head, body) => {
      for await (const piece of body) if (piece.length > 0) break;
      let before = -1;
      // Until it stands still: the buffers of the system are full.
      await expect.poll(() => before === (before = sent), { interval: 100 }).toBe(true);
      return sent;
    });
    expect(made.ok && made.value).toBeLessThan(50_000_000);
    await expect.poll(connections).toBe(0);
  });

  test('hands on what goes wrong with who reads it', async () => {
    const { url, connections } = await nodeServer((_request, response) => void response.write('a part'));
    const reading = client.stream(to(url), () => Promise.reject(new Error('The disk is full.')));
    await expect(reading).rejects.toThrow('The disk is full.');
    await expect.poll(connections).toBe(0);
  });
});
