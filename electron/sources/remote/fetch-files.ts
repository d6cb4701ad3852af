import { mayGrow, nextToStart } from '../../../shared/sources/fetch-lanes.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { FetchStep } from '../../../shared/sources/plan-fetch.ts';
import type { PublishedFile } from '../../../shared/sources/published.ts';
import type { SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { Credentials } from '../../../shared/sources/source.ts';
import { webAddress } from '../../http/web-address.ts';
import { askSize } from './downloads/ask-size.ts';
import { diskProblem } from './downloads/disk-problem.ts';
import { download, type DownloadContext, type Downloaded, type DownloadProblem } from './downloads/download.ts';
import { isAskable, NO_VALIDATORS } from './downloads/validators.ts';
import { FetchProgress } from './fetch-progress.ts';
import type { Mirror } from './mirror.ts';

export type FetchContext = Omit<DownloadContext, 'credentials' | 'mayGrow' | 'onBytes'> & {
  readonly mirror: Mirror;
  /** What may be told to the server of an address. */
  readonly credentialsFor: (address: URL) => Credentials | undefined;
  /** Between the beginnings of two files, so that a server is not pressed. */
  readonly betweenFilesMs: number;
  /** It goes on; `progress` is the same throughout. */
  readonly onProgress: (progress: FetchProgress) => void;
  /** A file is here as the source has it now; `isOther` when its bytes are not those that were here before. */
  readonly onHere: (file: PublishedFile, isOther: boolean) => void;
  readonly onFailure: (file: PublishedFile, problem: SourceProblem) => void;
};

/** What ails the server or the way to it, not one file. */
const OF_THE_SERVER: ReadonlySet<SourceProblem> = new Set([
  'offline',
  'unreachable',
  'insecure',
  'slow',
  'busy',
  'blocked',
]);
/** After so many files in a row that failed by the server, the others are left for the next look. */
const MOST_IN_A_ROW = 3;

/** A file that waits or is on its way. `size`: in bytes, as far as it is known by now. */
type Job = { readonly order: number; readonly step: FetchStep; size: number | null };

/**
 * Takes the steps in their order, a few at a time, so that large files never hold up small ones. One that fails is told of
 * and holds up nothing.
 *
 * @returns why it ended before all steps were taken; null when it did not, or was aborted
 */
export async function fetchFiles(steps: readonly FetchStep[], context: FetchContext): Promise<SourceProblem | null> {
  const { signal, pause, betweenFilesMs, onProgress } = context;
  const progress = new FetchProgress(steps);
  const waiting: Job[] = steps.map((step, order) => ({ order, step, size: step.file.size }));
  const running = new Map<Job, Promise<void>>();
  let inARow = 0;
  let problem: SourceProblem | null = null;
  const bugs: unknown[] = [];

  async function run(job: Job): Promise<void> {
    const { file } = job.step;
    const others = (): readonly (number | null)[] => [...running.keys()].filter(other => other !== job).map(sizeOf);
    const taken = await takeStep(job.step, {
      ...context,
      mayGrow(size) {
        if (!mayGrow(size, others())) return false;
        job.size = Math.max(job.size ?? 0, size);
        return true;
      },
      onBytes(bytes, total) {
        progress.set(file.path, bytes, total);
        onProgress(progress);
      },
    });
    if (taken.ok && taken.value.kind === 'later') {
      job.size = taken.value.size;
      waiting.push(job);
      waiting.sort((a, b) => a.order - b.order);
      return;
    }
    const error = taken.ok ? null : taken.error;
    if (error === 'aborted') return;
    progress.done(file.path);
    onProgress(progress);
    if (error !== null) {
      context.onFailure(file, error);
      inARow = OF_THE_SERVER.has(error) ? inARow + 1 : 0;
      if (inARow >= MOST_IN_A_ROW) problem = error;
    } else if (taken.ok) {
      inARow = 0;
      // Without an index nothing that comes would be found again.
      problem = (await settle(job.step, taken.value, context)) ?? problem;
    }
  }

  onProgress(progress);
  for (let isFirst = true; ; isFirst = false) {
    const mayStart = !signal.aborted && problem === null && bugs.length === 0;
    const next = mayStart ? nextToStart(waiting.map(sizeOf), [...running.keys()].map(sizeOf)) : undefined;
    const [job] = next === undefined ? [] : waiting.splice(next, 1);
    if (job) {
      if (!isFirst) await pause(betweenFilesMs);
      running.set(
        job,
        run(job)
          .catch((error: unknown) => void bugs.push(error))
          .finally(() => running.delete(job)),
      );
    } else if (running.size > 0) await Promise.race(running.values());
    else break;
  }
  if (bugs.length > 0) throw bugs[0];
  return problem;
}

/** Does for one file what the plan says. */
async function takeStep(
  { file, how }: FetchStep,
  context: FetchContext & Pick<DownloadContext, 'mayGrow' | 'onBytes'>,
): Promise<Result<Downloaded, DownloadProblem>> {
  const { mirror, credentialsFor } = context;
  const address = webAddress(file.address);
  if (!address) return { ok: false, error: 'bad-address' };
  const of = { ...context, credentials: credentialsFor(address) };
  const before = mirror.held().get(file.path);
  const ask = how === 'ask' && before && isAskable(before.validators) ? before.validators : null;
  if (how === 'ask' && before && !ask) {
    const size = await askSize(file.address, of);
    if (!size.ok) return size;
    if (size.value === null || size.value === before.size) return ok({ kind: 'same' });
  }
  const places = { partFile: mirror.partFileOf(file.path), placeOf: mirror.placeOf };
  return download({ file, ifChangedFrom: ask, ...places }, of);
}

/** Notes what came of a file. @returns why it could not be noted, if it could not */
async function settle(
  { file, how }: FetchStep,
  downloaded: Downloaded,
  { mirror, now, onHere }: FetchContext,
): Promise<SourceProblem | null> {
  let isOther = false;
  if (downloaded.kind === 'fetched') {
    const before = mirror.held().get(file.path);
    const isSame = before?.sha256 === downloaded.sha256;
    // A server that sends all of a file again which has not changed cannot be asked by what it says of it.
    const isNoUse = isSame && (how === 'ask' || !isAskable(before.validators));
    isOther = mirror.take(file, isNoUse ? { ...downloaded, validators: NO_VALIDATORS } : downloaded, now());
  } else mirror.confirm(file, now());
  onHere(file, isOther);
  try {
    await mirror.save();
    return null;
  } catch (error) {
    return diskProblem(error);
  }
}

function sizeOf({ size }: Job): number | null {
  return size;
}
