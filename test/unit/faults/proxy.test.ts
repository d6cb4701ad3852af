import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NO_FAULT, type Fault } from '../../faults/proxy/fault.ts';
import { startProxy } from '../../faults/proxy/proxy.ts';

const LISTING = ['/', '/one', '/two', '/three']
  .map(href => `<D:response><D:href>${href}</D:href></D:response>`)
  .join('');

/** A server that notes what reaches it and answers a listing. */
async function startServer() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => heard.push(`${request.method} broke off`));
    request.on('end', () => {
      heard.push(`${request.method} ${request.url} ${Buffer.concat(chunks).toString()}`.trim());
      const status = request.method === 'PUT' ? 201 : 207;
      response.writeHead(status, { 'x-number': String(heard.length) }).end(LISTING);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { heard, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A proxy before such a server, that lets the requests meet these faults in turn. */
async function behind(...faults: readonly Fault[]) {
  const { heard, origin } = await startServer();
  const answered: string[] = [];
  const proxy = await startProxy({
    origin,
    faultFor: number => faults[number] ?? NO_FAULT,
    onAnswered: ({ path, body }, status) => answered.push(`${path} ${body.toString()} ${status}`.trim()),
  });
  onTestFinished(proxy.close);
  const ask = (method: string, body?: string): Promise<Response> =>
    fetch(`${proxy.origin}/papers`, { method, ...(body === undefined ? {} : { body }) });
  return { heard, answered, proxy, ask };
}

describe('a proxy without faults', () => {
  it('hands on requests and answers as they are', async () => {
    const { heard, answered, ask, proxy } = await behind();
    const put = await ask('PUT', 'some bytes');
    expect([put.status, put.headers.get('x-number'), await put.text()]).toEqual([201, '1', LISTING]);
    const head = await ask('HEAD');
    expect([head.status, await head.text()]).toEqual([207, '']);
    expect(heard).toEqual(['PUT /papers some bytes', 'HEAD /papers']);
    expect(answered).toEqual(['/papers some bytes 201', '/papers  207']);
    expect(proxy.requests()).toBe(2);
  });
});

describe('each fault', () => {
  it('cuts the connection before the server hears of the request', async () => {
    const { heard, ask } = await behind({ kind: 'cut-before' });
    await expect(ask('PUT', 'some bytes')).rejects.toThrow('fetch failed');
    expect(heard).toEqual([]);
    expect((await ask('PUT', 'again')).status).toBe(201);
  });

  it('cuts the connection when the server has done what it was asked', async () => {
    const { heard, answered, ask } = await behind({ kind: 'cut-after' });
    await expect(ask('PUT', 'some bytes')).rejects.toThrow('fetch failed');
    expect(heard).toEqual(['PUT /papers some bytes']);
    expect(answered).toEqual(['/papers some bytes 201']);
  });

  it('resets the connection within the body of a request', async () => {
    const { heard, answered, ask } = await behind({ kind: 'cut-within', share: 0.5 }, { kind: 'cut-within', share: 0 });
    await expect(ask('PUT', 'some bytes')).rejects.toThrow('fetch failed');
    await expect.poll(() => heard).toEqual(['PUT broke off']);
    await expect(ask('PUT', 'some bytes')).rejects.toThrow('fetch failed');
    expect(answered).toEqual([]);
  });

  it('keeps a request waiting until the faults end', async () => {
    const { heard, ask, proxy } = await behind({ kind: 'silent' });
    const answer = ask('PUT', 'some bytes').then(
      () => 'answered',
      () => 'cut',
    );
    await expect.poll(proxy.requests).toBe(1);
    const other = ask('GET').then(() => 'another one was answered');
    expect(await Promise.race([answer, other])).toBe('another one was answered');
    proxy.calm();
    expect(await answer).toBe('cut');
    expect(heard).toEqual(['GET /papers']);
  });

  it('answers late', async () => {
    const { ask } = await behind({ kind: 'late', ms: 60 });
    const begun = performance.now();
    expect((await ask('GET')).status).toBe(207);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(55);
  });

  it('cuts an answer short, and tells or does not tell', async () => {
    const { ask } = await behind(
      { kind: 'short-answer', share: 0.5, isTold: true },
      { kind: 'short-answer', share: 0.5, isTold: false },
    );
    await expect(ask('GET').then(answer => answer.text())).rejects.toThrow('terminated');
    expect(await (await ask('GET')).text()).toBe(LISTING.slice(0, Math.floor(LISTING.length / 2)));
  });

  it('sends a request twice and hands on either answer', async () => {
    const { heard, ask } = await behind({ kind: 'twice', answer: 0 }, { kind: 'twice', answer: 1 });
    expect((await ask('PUT', 'a')).headers.get('x-number')).toBe('1');
    expect((await ask('PUT', 'b')).headers.get('x-number')).toBe('4');
    expect(heard).toEqual(['PUT /papers a', 'PUT /papers a', 'PUT /papers b', 'PUT /papers b']);
  });

  it('refuses what the server never hears of, and what it has done', async () => {
    const { heard, ask } = await behind(
      { kind: 'refused', status: 429, retryAfter: '1' },
      { kind: 'refused', status: 401 },
      { kind: 'denied', status: 507 },
    );
    const busy = await ask('PUT', 'a');
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '1']);
    const stranger = await ask('PUT', 'b');
    expect([stranger.status, stranger.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Papers"']);
    expect((await ask('PUT', 'c')).status).toBe(507);
    expect(heard).toEqual(['PUT /papers c']);
  });

  it('leaves parts of a listing out, never the folder itself', async () => {
    const { ask } = await behind({ kind: 'listing-misses', isMissed: index => index !== 2 });
    const hrefs = [...(await (await ask('PROPFIND')).text()).matchAll(/<D:href>(.*?)</g)].map(([, href]) => href);
    expect(hrefs).toEqual(['/', '/two']);
  });
});
