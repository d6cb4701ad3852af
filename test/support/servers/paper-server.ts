import type { IncomingMessage, ServerResponse } from 'node:http';
import { nodeServer } from './node-server.ts';

/** How one file is served. What is left out is as a good server has it. */
export type Served = {
  readonly bytes: Buffer;
  readonly etag?: string;
  readonly lastModified?: string;
  /** `none`: ranges are not known; `wrong-start`, `wrong-total`: what comes is not what was asked for. */
  readonly ranges?: 'good' | 'none' | 'wrong-start' | 'wrong-total' | 'not-satisfiable' | 'heedless';
  /** The length is not told: the answer ends when the connection does, or in chunks. */
  readonly length?: 'untold' | 'chunked';
  /** The connection breaks off after so many bytes of each answer. */
  readonly breaksAfter?: number;
  readonly status?: number;
  readonly type?: string;
  /** Nothing more comes after so many bytes until {@link PaperServer.release}. */
  readonly holdsAfter?: number;
};

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
};

/** A server for tests that serves files with their vices, and notes what it was asked for. */
export type PaperServer = {
  readonly url: string;
  readonly asked: Asked[];
  /** The paths it was asked for, in their order. */
  readonly paths: () => readonly string[];
  readonly serve: (path: string, served: Served) => void;
  /** Lets all that is held go on, now and from now on. */
  readonly release: () => void;
};

export async function paperServer(files: Readonly<Record<string, Served>> = {}): Promise<PaperServer> {
  const served = new Map(Object.entries(files));
  const asked: Asked[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>(resolve => (release = resolve));
  const { url } = await nodeServer((request, response) => {
    const path = decodeURI(request.url ?? '');
    asked.push({ method: request.method ?? '', path, headers: request.headers });
    const file = served.get(path);
    if (file) void answer(request, response, file, released);
    else response.writeHead(404).end('nothing here');
  });
  return {
    url,
    asked,
    paths: () => asked.map(({ path }) => path),
    serve: (path, file) => void served.set(path, file),
    release,
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  file: Served,
  released: Promise<void>,
): Promise<void> {
  const { bytes, ranges = 'good' } = file;
  const validators = {
    ...(file.etag === undefined ? {} : { etag: file.etag }),
    ...(file.lastModified === undefined ? {} : { 'last-modified': file.lastModified }),
  };
  const common = { 'content-type': file.type ?? 'application/pdf', ...validators };
  if (isUnchanged(request, file)) {
    response.writeHead(304, validators).end();
    return;
  }
  const asksFrom = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
  const condition = request.headers['if-range'];
  const fits = ranges === 'heedless' || condition === file.etag || condition === file.lastModified;
  let start = 0;
  if (file.status !== undefined) response.writeHead(file.status, common);
  else if (!Number.isNaN(asksFrom) && ranges !== 'none' && fits) {
    if (ranges === 'not-satisfiable') {
      response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
      return;
    }
    start = ranges === 'wrong-start' ? 0 : asksFrom;
    const total = bytes.length + (ranges === 'wrong-total' ? 1 : 0);
    const range = `bytes ${start}-${bytes.length - 1}/${total}`;
    response.writeHead(206, { ...common, 'content-range': range, 'content-length': bytes.length - start });
  } else if (file.length === undefined) response.writeHead(200, { ...common, 'content-length': bytes.length });
  else {
    response.useChunkedEncodingByDefault = file.length === 'chunked';
    if (file.length === 'untold') response.shouldKeepAlive = false;
    response.writeHead(200, common);
  }
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await send(response, bytes.subarray(start), file, released);
}

async function send(response: ServerResponse, bytes: Buffer, file: Served, released: Promise<void>): Promise<void> {
  const { breaksAfter, holdsAfter } = file;
  if (breaksAfter !== undefined && breaksAfter < bytes.length) {
    response.write(bytes.subarray(0, breaksAfter), () => setTimeout(() => response.destroy(), 20));
    return;
  }
  if (holdsAfter !== undefined) {
    response.write(bytes.subarray(0, holdsAfter));
    await released;
    response.end(bytes.subarray(holdsAfter));
    return;
  }
  response.end(bytes);
}

function isUnchanged({ headers }: IncomingMessage, { etag, lastModified }: Served): boolean {
  const asked = headers['if-none-match'];
  if (asked !== undefined) return asked === etag;
  const since = headers['if-modified-since'];
  return since !== undefined && since === lastModified;
}
