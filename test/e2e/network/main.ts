import { setTimeout as wait } from 'node:timers/promises';
import { app, net, session } from 'electron';
import { electronTransport, openNetworkSession } from '../../../electron/http/electron-transport.ts';
import type { HttpRequest } from '../../../electron/http/http-client.ts';
import { openHttpClient } from '../../../electron/http/open-http-client.ts';
import { systemTrust, systemTrustFiles } from '../../../electron/http/system-trust.ts';
import { readWhole } from '../../../electron/http/whole-body.ts';
import type { Outcome, Wish } from './wish.ts';

/** Lectern's client on Electron's network and no more of the app; a test calls `ask` of the global object. */
const opening = app.whenReady().then(() => {
  const ofStrangers = systemTrust(systemTrustFiles(process.platform, process.env));
  const carry = electronTransport(net, openNetworkSession(session), ofStrangers);
  return openHttpClient(carry, { userAgent: 'Lectern/test' });
});

async function ask({ bodyBytes, abortAfterMs, readAfterMs, ...wish }: Wish): Promise<Outcome> {
  const client = await opening;
  const aborting = new AbortController();
  if (abortAfterMs !== undefined) setTimeout(() => aborting.abort(), abortAfterMs);
  const body = bodyBytes === undefined ? {} : { body: Buffer.alloc(bodyBytes, 'x') };
  const request: HttpRequest = { ...wish, ...body, signal: aborting.signal };
  const answer =
    readAfterMs === undefined
      ? await client.ask(request)
      : await client.stream(request, async (head, coming) => {
          await wait(readAfterMs);
          return { ...head, body: await readWhole(coming, Infinity) };
        });
  if (!answer.ok) return { problem: answer.error, status: 0, url: '', headers: {}, text: '' };
  const { status, url, headers } = answer.value;
  const text = Buffer.from(answer.value.body).toString('latin1');
  return { problem: null, status, url, headers: Object.fromEntries(headers), text };
}

Object.assign(globalThis, { ask });
