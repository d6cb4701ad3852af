import type { RequestListener } from 'node:http';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { hasServerTools } from '../../build/runtime/server-tools.ts';
import { MEMBER, startApache } from '../support/servers/apache.ts';
import { freePort } from '../support/servers/free-port.ts';
import { ownCertificate, type OwnCertificate } from '../support/servers/own-certificate.ts';
import { startNodeServer, type NodeServer } from '../support/servers/start-node-server.ts';
import { startNetworkApp, type NetworkApp } from './network/network-app.ts';
import { expect, test as base } from './test.ts';

type Serve = (listener: RequestListener, certificate?: OwnCertificate) => Promise<NodeServer>;

/** An Electron on a system that trusts `known`, as one does to which a council's administrator has added it. */
type Trusting = { readonly network: NetworkApp; readonly known: OwnCertificate };

const test = base.extend<{ readonly serve: Serve }, Trusting>({
  // oxlint-disable-next-line no-empty-pattern
  known: [async ({}, use) => use(ownCertificate()), { scope: 'worker' }],
  network: [
    async ({ run, known }, use) => {
      const trusted = path.join(run.folder, 'trusted.pem');
      await writeFile(trusted, known.cert);
      const app = await startNetworkApp(run, run.folder, trusted);
      await use(app);
      app.stop();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern
  serve: async ({}, use) => {
    const servers: NodeServer[] = [];
    await use(async (listener, certificate) => {
      const server = await startNodeServer(listener, certificate);
      servers.push(server);
      return server;
    });
    for (const { stop } of servers) await stop();
  },
});

test('a request says honestly who asks, and nothing of what other answers have left', async ({ network, serve }) => {
  let count = 0;
  const { url } = await serve((request, response) => {
    count += 1;
    response.writeHead(200, { 'cache-control': 'max-age=3600', etag: '"1"', 'set-cookie': ['a=b', 'c=d'] });
    response.end(JSON.stringify({ count, ...request.headers }));
  });
  await network.ask({ url });
  const { text, headers } = await network.ask({ url, headers: { 'if-match': '"1"' } });
  const heard: unknown = JSON.parse(text);
  expect(heard).toMatchObject({ count: 2, 'user-agent': 'Lectern/test', 'if-match': '"1"' });
  expect(text).not.toMatch(/cookie|referer|origin|electron|chrom/i);
  expect(headers['set-cookie']).toBe('a=b, c=d');
});

test('methods and bodies go out as they are, also those of WebDAV', async ({ network, serve }) => {
  const { url } = await serve((request, response) => {
    let length = 0;
    request.on('data', (piece: Buffer) => void (length += piece.length));
    request.once('end', () => response.end(`${request.method} ${request.headers['content-length']} ${length}`));
  });
  for (const method of ['PUT', 'POST', 'PROPFIND'] as const) {
    expect((await network.ask({ url, method, bodyBytes: 3_000_000 })).text).toBe(`${method} 3000000 3000000`);
  }
  expect((await network.ask({ url, method: 'MKCOL' })).text).toBe('MKCOL undefined 0');
  expect((await network.ask({ url, method: 'PUT', bodyBytes: 0 })).text).toBe('PUT 0 0');
});

test('what is compressed is read as it was', async ({ network, serve }) => {
  const { url } = await serve((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(10_000)));
  });
  const { text, headers } = await network.ask({ url });
  expect(text).toBe('x'.repeat(10_000));
  expect(headers['content-encoding']).toBeUndefined();
  expect((await network.ask({ url, mostBytes: 9999 })).problem).toBe('too-large');
});

test('redirections are followed by Lectern, and nowhere else', async ({ network, serve }) => {
  const other = await serve((request, response) => response.end(`${request.url} ${request.headers.authorization}`));
  const { url } = await serve((request, response) => {
    const location = request.url === '/other' ? `${other.url}/caf\u00c3\u00a9` : 'file:///etc/passwd';
    response.writeHead(302, { location }).end();
  });
  const headers = { authorization: 'Basic c2VjcmV0' };
  expect(await network.ask({ url: `${url}/other`, headers })).toMatchObject({
    url: `${other.url}/caf%C3%A9`,
    text: '/caf%C3%A9 undefined',
  });
  expect(await network.ask({ url: `${url}/file`, headers })).toMatchObject({ problem: null, status: 302, text: '' });
});

test('every way to no answer is told', async ({ network, serve }) => {
  const { url } = await serve((request, response) => {
    if (request.url === '/reset') request.socket.resetAndDestroy();
    if (request.url === '/close') request.socket.end();
    if (request.url === '/half')
      response.writeHead(200, { 'content-length': '8' }).write('half', () => response.destroy());
    if (request.url === '/chunk') response.write('half', () => response.destroy());
    if (request.url === '/quiet-body') response.write('half');
    if (request.url === '/mail') request.socket.end('220 mail ready\r\n\r\n');
  });
  const tls = await serve((_request, response) => void response.end('never'), ownCertificate());
  const problem = async (path: string, more = {}): Promise<unknown> =>
    (await network.ask({ url: `${url}${path}`, ...more })).problem;
  expect(await problem('/reset')).toBe('cut-off');
  expect(await problem('/close')).toBe('cut-off');
  expect(await problem('/half')).toBe('cut-off');
  expect(await problem('/chunk')).toBe('cut-off');
  // Broken before anybody reads it.
  expect(await problem('/half', { readAfterMs: 300 })).toBe('cut-off');
  expect(await problem('/mail')).toBe('unreachable');
  expect(await problem('/quiet', { quietMs: 200 })).toBe('slow');
  expect(await problem('/quiet-body', { quietMs: 200 })).toBe('slow');
  expect(await problem('/quiet', { abortAfterMs: 100 })).toBe('aborted');
  expect(await problem('/quiet-body', { abortAfterMs: 100 })).toBe('aborted');
  expect((await network.ask({ url: tls.url })).problem).toBe('insecure');
  expect((await network.ask({ url: `http://127.0.0.1:${await freePort()}` })).problem).toBe('unreachable');
});

test('a server is trusted that the system trusts, by its own name alone', async ({ network, known, serve }) => {
  test.skip(process.platform !== 'linux', 'Elsewhere Chromium goes by the system itself');
  const { url } = await serve((request, response) => {
    let length = 0;
    request.on('data', (piece: Buffer) => void (length += piece.length));
    request.once('end', () => response.end(`${request.method} ${length} ${request.headers['user-agent']}`));
  }, known);
  expect(await network.ask({ url })).toMatchObject({ problem: null, text: 'GET 0 Lectern/test' });
  expect((await network.ask({ url, method: 'PUT', bodyBytes: 3_000_000 })).text).toBe('PUT 3000000 Lectern/test');
  expect((await network.ask({ url: url.replace('127.0.0.1', 'localhost') })).problem).toBe('insecure');
  const stranger = await serve((_request, response) => void response.end('never'), ownCertificate());
  expect((await network.ask({ url: stranger.url })).problem).toBe('insecure');
});

test('an endless answer is let go of, and sent no faster than it is read', async ({ network, serve }) => {
  let sent = 0;
  const { url, connections } = await serve((_request, response) => {
    const more = (): void => {
      sent += 100_000;
      if (!response.destroyed) response.write(Buffer.alloc(100_000), more);
    };
    more();
  });
  expect((await network.ask({ url, readAfterMs: 2000, abortAfterMs: 1500 })).problem).toBe('aborted');
  expect(sent).toBeLessThan(50_000_000);
  await expect.poll(connections).toBe(0);
});

test('a server that takes a body slowly is sent it to its end', async ({ network, serve }) => {
  const takeSlowly = async (request: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const piece of request) await setTimeout(piece.length / 8000);
  };
  const { url } = await serve((request, response) => void takeSlowly(request).then(() => response.end('taken')));
  const began = performance.now();
  expect((await network.ask({ url, method: 'PUT', bodyBytes: 40_000_000, quietMs: 3000 })).text).toBe('taken');
  expect(performance.now() - began).toBeGreaterThan(3000);
});

test('Apache signs a member in by digest and in clear text, and takes and gives files', async ({ network, folder }) => {
  test.skip(!hasServerTools(), 'Apache is not installed here');
  const served = path.join(folder, 'served');
  await mkdir(served);
  const { url, stop } = await startApache({ folder: served });
  try {
    for (const scheme of ['digest', 'basic']) {
      const file = { url: `${url}/${scheme}/${scheme}.age`, credentials: MEMBER };
      expect((await network.ask({ ...file, method: 'PUT', bodyBytes: 200_000 })).status).toBe(201);
      expect(await readFile(path.join(served, `${scheme}.age`), 'utf8')).toBe('x'.repeat(200_000));
      expect(await network.ask({ ...file, headers: { range: 'bytes=199990-' } })).toMatchObject({
        status: 206,
        text: 'x'.repeat(10),
      });
      expect((await network.ask({ url: file.url })).status).toBe(401);
      expect((await network.ask({ ...file, credentials: { ...MEMBER, password: 'guess' } })).status).toBe(401);
      const listed = await network.ask({
        ...file,
        url: `${url}/${scheme}/`,
        method: 'PROPFIND',
        headers: { depth: '1' },
      });
      expect([listed.status, listed.text.includes(`/${scheme}/${scheme}.age`)]).toEqual([207, true]);
    }
  } finally {
    await stop();
  }
});
