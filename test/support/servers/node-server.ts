import type { RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import type { OwnCertificate } from './own-certificate.ts';
import { startNodeServer, type NodeServer } from './start-node-server.ts';

/** The same as {@link startNodeServer}, until the running test ends. */
export async function nodeServer(listener: RequestListener, certificate?: OwnCertificate): Promise<NodeServer> {
  const server = await startNodeServer(listener, certificate);
  onTestFinished(server.stop);
  return server;
}
