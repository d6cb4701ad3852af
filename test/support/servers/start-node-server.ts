import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { OwnCertificate } from './own-certificate.ts';

/** A server of a test's own. */
export type NodeServer = {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Connections that are open now. */
  readonly connections: () => Promise<number>;
  /** Ends it with all its connections. */
  readonly stop: () => Promise<void>;
};

/** Serves by `listener` on a port of this machine, a free one unless told; over TLS with a certificate. */
export async function startNodeServer(
  listener: RequestListener,
  certificate?: OwnCertificate,
  chosenPort = 0,
): Promise<NodeServer> {
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  await new Promise<void>(resolve => server.listen(chosenPort, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    async stop() {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
