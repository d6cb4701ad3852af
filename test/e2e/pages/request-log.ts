import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication } from '@playwright/test';

/** A server of this machine that notes whoever speaks to it. */
export type Listener = {
  /** `127.0.0.1:port` */
  readonly host: string;
  /** How many connections were made, whatever was said on them. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

/** Starts a server that answers everything, to everybody. */
export async function startListener(): Promise<Listener> {
  let connections = 0;
  const server: Server = createServer((_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.end('answered');
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

/** The addresses a session asked for, by what became of the requests. */
export type RequestLog = { readonly answered: readonly string[]; readonly failed: readonly string[] };

/** Begins to note all requests of the app's session: pages, workers, and what Chromium asks for by itself. */
export async function noteRequests(app: ElectronApplication): Promise<() => Promise<RequestLog>> {
  const log = await app.evaluateHandle(({ session }) => {
    const noted = { answered: [] as string[], failed: [] as string[] };
    const { webRequest } = session.defaultSession;
    webRequest.onCompleted(({ url }) => noted.answered.push(url));
    webRequest.onErrorOccurred(({ url }) => noted.failed.push(url));
    return noted;
  });
  return () => log.jsonValue();
}
