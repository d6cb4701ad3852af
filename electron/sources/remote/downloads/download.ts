import { LARGEST_PAPER } from '../../../../shared/pack/import-problem.ts';
import { sha256Schema, type Sha256 } from '../../../../shared/ids.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import { isPassing } from '../../../../shared/sources/passing-version.ts';
import type { PublishedFile } from '../../../../shared/sources/published.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { Credentials } from '../../../../shared/sources/source.ts';
import type { HttpClient } from '../../../http/http-client.ts';
import { onDisk, RESERVE_BYTES } from './disk-problem.ts';
import { Part, type Digest, type OpenFile } from './part.ts';
import { receive } from './receive.ts';
import { NO_VALIDATORS, type Validators } from './validators.ts';

/** One file to be fetched. */
export type DownloadJob = {
  readonly file: PublishedFile;
  /** What is here already: nothing is fetched when the server says that it has not changed. Null to fetch in any case. */
  readonly ifChangedFrom: Validators | null;
  /** Where it lies until it is whole. */
  readonly partFile: string;
  /** Where it lies then. */
  readonly placeOf: (sha256: Sha256) => string;
};

/** What a download works with. */
export type DownloadContext = {
  readonly http: HttpClient;
  /** For the server of this file. */
  readonly credentials: Credentials | undefined;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  readonly freeBytes: () => Promise<number>;
  /** Asked when the file turns out to have at least this size: whether it may go on now. */
  readonly mayGrow: (size: number) => boolean;
  readonly onBytes: (bytes: number, total: number | null) => void;
  /** How long to wait before an answer that broke off is asked for its rest. */
  readonly resumeAfterMs: number;
  readonly openFile?: OpenFile | undefined;
};

/** `later`: it is larger than may be fetched now; what came of it is kept. */
export type Downloaded =
  | { readonly kind: 'fetched'; readonly sha256: Sha256; readonly size: number; readonly validators: Validators }
  | { readonly kind: 'same' }
  | { readonly kind: 'later'; readonly size: number };
export type DownloadProblem = SourceProblem | 'aborted';

/** A server that brought less than this, in bytes, before it fell silent is left for the next look. */
const WORTH_WAITING = 256 * 1024;
/** How often the rest of one file is asked for within one look. */
const MOST_ANSWERS = 50;

/**
 * Fetches a file, going on where an earlier try ended if the server can and the file is still the same. What has come is
 * kept whatever happens, unless it proves to be wrong.
 */
export function download(job: DownloadJob, context: DownloadContext): Promise<Result<Downloaded, DownloadProblem>> {
  const { file, partFile } = job;
  return onDisk(async () => {
    if (file.size !== null && file.size > LARGEST_PAPER) return err('too-large');
    const digests: readonly Digest[] = [...new Set<Digest>(['sha256', file.checksum?.algorithm ?? 'sha256'])];
    const origin = { address: file.address, version: file.version };
    const part = await Part.open(partFile, { origin, digests, nowMs: context.now(), openFile: context.openFile });
    try {
      if (!(await hasRoom(file.size ?? 0, part, context))) return err('disk-full');
      return await fetchInto(part, job, context);
    } finally {
      await part.leave();
    }
  });
}

async function fetchInto(
  part: Part,
  job: DownloadJob,
  context: DownloadContext,
): Promise<Result<Downloaded, DownloadProblem>> {
  let hasRestarted = false;
  let most = part.bytes;
  for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
    if (part.isWhole && (answers > 0 || isToldApart(job.file))) return finish(part, job);
    const received = await receive(part, job, { ...context, hasRoom: total => hasRoom(total, part, context) });
    if (received.ok) {
      if (received.value === 'whole') return finish(part, job);
      if (received.value === 'same') return ok({ kind: 'same' });
      if (received.value === 'later') return ok({ kind: 'later', size: Math.max(part.total ?? 0, part.bytes) });
      await part.restart(NO_VALIDATORS, null);
      if (hasRestarted) return err('not-understood');
      hasRestarted = true;
      continue;
    }
    if (received.error === 'too-large') await part.restart(NO_VALIDATORS, null);
    if (part.validators.resumeBy === null || !isWorthAnother(received.error, part.bytes - most)) return received;
    most = part.bytes;
    await context.pause(context.resumeAfterMs);
    if (context.signal.aborted) return err('aborted');
  }
  return err('cut-off');
}

/** Whether the rest is asked for at once after an answer that ended so, when so many bytes had come. */
function isWorthAnother(problem: DownloadProblem, bytes: number): boolean {
  if (problem === 'slow') return bytes >= WORTH_WAITING;
  return problem === 'cut-off' && bytes > 0;
}

/** Whether the source tells by itself that what came at another time is not what it has now. */
function isToldApart({ version, checksum }: PublishedFile): boolean {
  return checksum !== null || (version !== null && !isPassing(version));
}

/** What is whole has to be what the source says it is. */
async function finish(part: Part, { file, placeOf }: DownloadJob): Promise<Result<Downloaded, DownloadProblem>> {
  const isOfSize = file.size === null || file.size === part.bytes;
  if (!isOfSize || (file.checksum !== null && part.digest(file.checksum.algorithm) !== file.checksum.hex)) {
    await part.discard();
    return err('altered');
  }
  const sha256 = sha256Schema.parse(part.digest('sha256'));
  const { bytes: size, validators } = part;
  await part.become(placeOf(sha256));
  return ok({ kind: 'fetched', sha256, size, validators });
}

async function hasRoom(total: number, part: Part, { freeBytes }: DownloadContext): Promise<boolean> {
  return (await freeBytes()) >= Math.max(total - part.bytes, 0) + RESERVE_BYTES;
}
