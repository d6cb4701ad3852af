import type { Credentials } from '../../shared/sources/source.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { HttpAnswer, HttpClient, HttpMethod } from '../http/http-client.ts';
import { asFolder } from '../webdav/place-in-folder.ts';
import { propfind, type DavFolder } from '../webdav/propfind.ts';
import { LARGEST_FILE } from './largest-file.ts';
import type { SyncTarget, TargetProblem } from './sync-target.ts';
import { folderParts, isTargetName, targetParts } from './target-path.ts';
import { placeOnServer } from './place-on-server.ts';
import { problemOfNoAnswer, problemOfStatus } from './web-problem.ts';

export type WebdavTargetOptions = {
  readonly http: HttpClient;
  /** Of the folder, `http` or `https`. */
  readonly address: string;
  readonly credentials: Credentials | undefined;
  /** A fresh name for a file that is not whole yet, hidden and never one of {@link isTargetName}. */
  readonly draftName: () => string;
};

/** Asks the server of a target for one thing. `path` is relative to the target, '' for the target itself. */
export type AskServer = (
  method: HttpMethod,
  path: string,
  signal: AbortSignal,
  more?: { readonly body?: Uint8Array; readonly headers?: Readonly<Record<string, string>> },
) => Promise<Result<HttpAnswer, TargetProblem>>;
