import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { z } from 'zod';

/**
 * Takes the network away from the app, lets it do something, and has Chromium write down all that is tried with the
 * network meanwhile.
 *
 * @param folder where the logs go
 * @returns addresses that were asked for, names looked up and connections tried; empty when there was nothing of it
 * @throws when Chromium's log would not have told of them
 */
export async function networkUseOffline(
  app: ElectronApplication,
  folder: string,
  act: () => Promise<void>,
): Promise<readonly string[]> {
  await app.evaluate(({ session }) => session.defaultSession.enableNetworkEmulation({ offline: true }));
  const used = await logged(app, path.join(folder, 'network-log.json'), act);
  // A look-up on purpose, of a name that never leaves the machine: a log that misses it proves nothing.
  const control = await logged(app, path.join(folder, 'network-log-control.json'), async () => {
    await app.evaluate(({ session }) => session.defaultSession.resolveHost('localhost').catch(() => undefined));
  });
  if (control.length === 0) throw new Error('Chromium’s log of its network does not work here.');
  return used;
}

async function logged(app: ElectronApplication, file: string, act: () => Promise<void>): Promise<readonly string[]> {
  await app.evaluate(({ session }, log) => session.defaultSession.netLog.startLogging(log), file);
  try {
    await act();
  } finally {
    await app.evaluate(({ session }) => session.defaultSession.netLog.stopLogging());
  }
  return outwardEvents(await readFile(file, 'utf8'));
}

const logSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.looseObject({ url: z.string().optional() }).optional() })),
});

/** Events that stand for something leaving the machine, or being about to. */
const OUTWARD = ['TCP_CONNECT', 'TCP_CONNECT_ATTEMPT', 'UDP_CONNECT', 'HOST_RESOLVER_MANAGER_REQUEST', 'SSL_CONNECT'];

function outwardEvents(text: string): readonly string[] {
  const log = logSchema.parse(JSON.parse(text));
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  const events = log.events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? String(type);
    const isAsked = params?.url !== undefined && /^(?:https?|wss?|ftp):/.test(params.url);
    return isAsked || OUTWARD.includes(name) ? [`${name} ${JSON.stringify(params ?? {})}`] : [];
  });
  return [...new Set(events)];
}
