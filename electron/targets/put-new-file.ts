import { randomBytes } from 'node:crypto';
import { WriteQueue } from '../files/write-queue.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { TargetProblem } from './sync-target.ts';
import { isNothing, type TargetServer } from './target-server.ts';
import { problemOfStatus } from './web-problem.ts';

type Parts = readonly string[];

const NO_PARENT = 409;
const FAILED = 500;
const THERE_ALREADY = 405;
const TAKEN = 412;
const ELSEWHERE = 502;

/** More hidden files than this are not remembered: a server that fails for hours gets one with every try. */
const MOST_LEFTOVERS = 16;

/** Puts new files on a server; see {@link newFilePutter}. */
export type PutNewFile = (
  path: Parts,
  bytes: Uint8Array,
  signal: AbortSignal,
) => Promise<Result<null, TargetProblem | 'exists'>>;

/**
 * Puts files on a server, all or nothing, and never over another one. Not every server heeds `If-None-Match`, nor hides a
 * file until it is whole, but all move one without overwriting (RFC 4918, 9.9): so a file is sent under a hidden name of
 * its own, then given its name. What a fault leaves under a hidden name is removed as soon as something is put again.
 */
export function newFilePutter(server: TargetServer): PutNewFile {
  const leftovers = new Set<string>();
  // Servers refuse whoever makes a folder that somebody else is just making.
  const making = new WriteQueue();
  let isDestinationBare = false;

  async function send(draft: Parts, body: Uint8Array, signal: AbortSignal): Promise<Result<null, TargetProblem>> {
    const put = (): ReturnType<TargetServer['ask']> => server.ask({ method: 'PUT', path: draft, body, signal });
    let sent = await put();
    if (sent.ok && mayLackParent(sent.value.status)) {
      const made = await making.add(() => makeFolder(server, draft.slice(0, -1), signal));
      if (!made.ok) return sent.value.status === FAILED ? err('failed') : made;
      sent = await put();
    }
    if (!sent.ok) return sent;
    return isDone(sent.value.status) ? ok(null) : err(problemOfStatus(sent.value.status));
  }

  async function giveName(
    draft: Parts,
    path: Parts,
    signal: AbortSignal,
  ): Promise<Result<null, TargetProblem | 'exists'>> {
    const { href, pathname } = server.addressOf(path);
    const destination = isDestinationBare ? pathname : href;
    const given = await server.ask({ method: 'MOVE', path: draft, headers: { destination, overwrite: 'F' }, signal });
    if (!given.ok) return given;
    const { status } = given.value;
    // A server behind another one that speaks https may take its own address for a stranger's.
    if (status === ELSEWHERE && !isDestinationBare) {
      isDestinationBare = true;
      return giveName(draft, path, signal);
    }
    if (status === TAKEN) return err('exists');
    // The draft was there a moment ago: only an answer that got lost, or the target itself, can have taken it away.
    if (isNothing(status)) return err('failed');
    return isDone(status) ? ok(null) : err(problemOfStatus(status));
  }

  async function sendAndName(
    draft: Parts,
    path: Parts,
    bytes: Uint8Array,
    signal: AbortSignal,
  ): Promise<Result<null, TargetProblem | 'exists'>> {
    const sent = await send(draft, bytes, signal);
    return sent.ok ? giveName(draft, path, signal) : sent;
  }

  async function removeLeftovers(signal: AbortSignal): Promise<void> {
    for (const leftover of leftovers) {
      const removed = await server.ask({ method: 'DELETE', path: leftover.split('/'), signal });
      if (!removed.ok) return;
      leftovers.delete(leftover);
    }
  }

  return async (path, bytes, signal) => {
    const draft = [...path.slice(0, -1), `.lectern-${randomBytes(8).toString('hex')}.tmp`];
    const put = await sendAndName(draft, path, bytes, signal);
    if (!put.ok && leftovers.size < MOST_LEFTOVERS) leftovers.add(draft.join('/'));
    if (put.ok || put.error === 'exists') await removeLeftovers(signal);
    return put;
  };
}

/** Makes a folder and those it lies in. The target itself is never made. */
async function makeFolder(
  server: TargetServer,
  path: Parts,
  signal: AbortSignal,
): Promise<Result<null, TargetProblem>> {
  if (path.length === 0) return err('unreachable');
  const make = (): ReturnType<TargetServer['ask']> => server.ask({ method: 'MKCOL', path, signal });
  let made = await make();
  if (made.ok && mayLackParent(made.value.status)) {
    const outer = await makeFolder(server, path.slice(0, -1), signal);
    if (!outer.ok) return outer;
    made = await make();
  }
  if (!made.ok) return made;
  const { status } = made.value;
  return isDone(status) || status === THERE_ALREADY ? ok(null) : err(problemOfStatus(status));
}

/** Whether a status may mean that the folder is not there: some servers, such as nginx, then just say that they failed. */
function mayLackParent(status: number): boolean {
  return status === NO_PARENT || status === FAILED || isNothing(status);
}

/** A multi-status answer to what changes something tells of a part that was not done (RFC 4918, 9.6.1). */
function isDone(status: number): boolean {
  return status >= 200 && status < 300 && status !== 207;
}
