import { onTestFinished } from 'vitest';
import { startOparl, type OparlServer } from './oparl.ts';

/** The same as {@link startOparl}, until the running test ends. */
export async function oparlServer(version?: '1.0' | '1.1'): Promise<OparlServer> {
  const server = await startOparl(version);
  onTestFinished(server.stop);
  return server;
}
