import { err, ok, type Result } from '../../shared/result.ts';
import type { Credentials } from '../../shared/sources/source.ts';
import type { HttpClient, HttpMethod } from '../http/http-client.ts';
import { asFolder } from '../webdav/place-in-folder.ts';
import { propfind, type DavFolder } from '../webdav/propfind.ts';
import { isSameServer } from '../webdav/same-server.ts';
import { heedRetryAfter } from './heed-retry-after.ts';
import { LARGEST_FILE } from './largest-file.ts';
import type { TargetProblem } from './sync-target.ts';
import { problemOfNoAnswer, problemOfStatus } from './web-problem.ts';

type Parts = readonly string[];

type Question = {
  readonly method: HttpMethod;
  /** Relative to the target. */
  readonly path: Parts;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly signal: AbortSignal;
};

export type ServerAnswer = { readonly status: number; readonly body: Uint8Array };

/** The WebDAV server that a target lies on. Paths are relative to the target and made of names that need no encoding. */
export type TargetServer = {
  readonly addressOf: (path: Parts) => URL;
  /** What it answers, whatever the status. */
  readonly ask: (question: Question) => Promise<Result<ServerAnswer, TargetProblem>>;
  /** What lies in a folder; undefined where there is no such folder. */
  readonly look: (
    folder: Parts,
    depth: 0 | 1,
    signal: AbortSignal,
  ) => Promise<Result<DavFolder | undefined, TargetProblem>>;
};

export type TargetServerOptions = {
  readonly http: HttpClient;
  /** Of the target, `http` or `https`. */
  readonly address: string;
  readonly credentials: Credentials | undefined;
  /** Milliseconds since 1970 */
  readonly now?: () => number;
};

export function targetServer({ address, credentials, now = Date.now, ...options }: TargetServerOptions): TargetServer {
  const http = heedRetryAfter(options.http, now);
  let root = asFolder(new URL(address));
  let isSignedIn = credentials === undefined;
  const addressOf = (path: Parts): URL => new URL(path.join('/'), root);

  async function look(
    folder: Parts,
    depth: 0 | 1,
    signal: AbortSignal,
  ): Promise<Result<DavFolder | undefined, TargetProblem>> {
    const asked = asFolder(addressOf(folder));
    const found = await propfind({ http, folder: asked, credentials, properties: ['resourcetype'], depth, signal });
    if (found.ok) {
      isSignedIn = true;
      root = moved(root, asked, found.value.address);
      return ok(found.value.isFolder ? found.value : undefined);
    }
    if (found.error === 'not-understood') return err('failed');
    if (typeof found.error === 'string') return err(problemOfNoAnswer(found.error));
    return isNothing(found.error.status) ? ok(undefined) : err(problemOfStatus(found.error.status));
  }

  return {
    addressOf,
    look,
    async ask({ method, path, headers, body, signal }) {
      // A server that has yet to ask for a name hangs up on a long body that comes without one.
      const greeted = isSignedIn || !body ? ok(undefined) : await look([], 0, signal);
      if (!greeted.ok) return greeted;
      const answer = await http.ask({
        method,
        url: addressOf(path).href,
        ...(headers && { headers }),
        ...(body && { body }),
        credentials,
        signal,
        mostBytes: LARGEST_FILE,
      });
      return answer.ok ? answer : err(problemOfNoAnswer(answer.error));
    },
  };
}

/** Whether a status says that nothing lies at an address. */
export function isNothing(status: number): boolean {
  return status === 404 || status === 410;
}

/**
 * Where the target is after one of its folders was found elsewhere on its server: what writes is not sent on by servers.
 * What another server answers is read, but the member's name and work do not go there.
 */
function moved(root: URL, asked: URL, found: URL): URL {
  const below = asked.href.slice(root.href.length);
  const isStill = isSameServer(root, found) && found.href.endsWith(`/${below}`);
  return isStill ? new URL(found.href.slice(0, found.href.length - below.length)) : root;
}
