import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import type { Log } from '../logging/main-log.ts';
import { APP_SCHEME } from './app-origin.ts';
import { mimeType } from './mime-types.ts';
import { resolveAsset } from './resolve-asset.ts';
import { SECURITY_HEADERS } from './response-headers.ts';

/** Makes the app's scheme one with an origin, storage and workers. Once, before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the files below `root` as `app://lectern/…`, to be read only. */
export function serveApp(session: Session, root: string, log: Log): void {
  session.protocol.handle(APP_SCHEME, async request => {
    try {
      return await answer(root, request);
    } catch (error) {
      log.write(`Could not serve ${request.url}`, error);
      return refuse(500);
    }
  });
}

async function answer(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const asset = await resolveAsset(root, request.url);
  if (!asset.ok) return refuse(asset.error);
  const headers = { ...SECURITY_HEADERS, 'Content-Type': mimeType(asset.value) };
  return new Response(await readFile(asset.value), { headers });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
