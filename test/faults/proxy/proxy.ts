import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { NO_FAULT, type Fault } from './fault.ts';
import { cutListing } from './cut-listing.ts';
import { openUpstream, type Answer, type Asked, type Upstream } from './upstream.ts';

export type ProxyOptions = {
  /** The server's origin, `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** What becomes of the n-th request, counted from 0. */
  readonly faultFor: (number: number, method: string) => Fault;
  /** Called for each request that the server has answered. */
  readonly onAnswered?: (asked: Asked, status: number) => void;
};

/** A way to a server that things happen on. */
export type Proxy = {
  readonly origin: string;
  /** How many requests there were. */
  readonly requests: () => number;
  /** Ends the faults: whoever waits in silence is cut off, and everything goes through from now on. */
  readonly calm: () => void;
  readonly close: () => Promise<void>;
};

export async function startProxy({ origin, faultFor, onAnswered }: ProxyOptions): Promise<Proxy> {
  const upstream = openUpstream(origin, onAnswered ?? (() => undefined));
  const silent = new Set<ServerResponse>();
  let isCalm = false;
  let requests = 0;

  const server = createServer((request, response) => {
    const fault = isCalm ? NO_FAULT : faultFor(requests, request.method ?? 'GET');
    requests += 1;
    response.on('error', () => undefined);
    handle(request, response, fault).catch(() => cut(response));
  });

  async function handle(request: IncomingMessage, response: ServerResponse, fault: Fault): Promise<void> {
    const asked = await takeIn(request);
    if (fault.kind === 'silent' && !isCalm) {
      silent.add(response);
      response.on('close', () => silent.delete(response));
      return;
    }
    await meet(fault, asked, upstream, response);
  }

  server.keepAliveTimeout = 60_000;
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests: () => requests,
    calm() {
      isCalm = true;
      silent.forEach(cut);
    },
    async close() {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      upstream.close();
      await closed;
    },
  };
}

async function takeIn(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = 'GET', url = '/', headers } = request;
  return { method, path: url, headers, body: Buffer.concat(chunks) };
}

/** Lets a request meet its fault. */
async function meet(fault: Fault, asked: Asked, upstream: Upstream, response: ServerResponse): Promise<void> {
  switch (fault.kind) {
    case 'none':
      return hand(response, await upstream.ask(asked));
    case 'late':
      await wait(fault.ms);
      return hand(response, await upstream.ask(asked));
    case 'cut-before':
    case 'silent':
      return cut(response);
    case 'cut-after':
      await upstream.ask(asked);
      return cut(response);
    case 'cut-within':
      await upstream.askInPart(asked, fault.share);
      return cut(response);
    case 'short-answer':
      return handInPart(response, await upstream.ask(asked), fault.share, fault.isTold);
    case 'twice': {
      const first = await upstream.ask(asked);
      const second = await upstream.ask(asked);
      return hand(response, fault.answer === 0 ? first : second);
    }
    case 'refused':
      return refuse(response, fault.status, fault.retryAfter);
    case 'denied':
      await upstream.ask(asked);
      return refuse(response, fault.status);
    case 'listing-misses': {
      const answer = await upstream.ask(asked);
      return hand(
        response,
        answer.status === 207 ? { ...answer, body: cutListing(answer.body, fault.isMissed) } : answer,
      );
    }
  }
}

function refuse(response: ServerResponse, status: number, retryAfter?: string): void {
  const headers: Record<string, string> = { 'content-type': 'text/html' };
  if (status === 401) headers['www-authenticate'] = 'Basic realm="Papers"';
  if (retryAfter !== undefined) headers['retry-after'] = retryAfter;
  response.writeHead(status, headers).end('<html><body>Something stands in the way.</body></html>');
}

function hand(response: ServerResponse, { status, headers, body, announced }: Answer): void {
  response.writeHead(status, [...headers, ...lengthOf(status, announced ?? String(body.length))]).end(body);
}

function handInPart(response: ServerResponse, answer: Answer, share: number, isTold: boolean): void {
  const part = answer.body.subarray(0, Math.floor(answer.body.length * share));
  if (!isTold) return hand(response, { ...answer, body: part });
  response.writeHead(answer.status, [...answer.headers, ...lengthOf(answer.status, String(answer.body.length))]);
  response.flushHeaders();
  response.write(part, () => cut(response));
}

function lengthOf(status: number, length: string): readonly string[] {
  return status === 204 || status === 304 ? [] : ['content-length', length];
}

function cut(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}
