import { ok, type Result } from '../../../shared/result.ts';
import type { FetchStep } from '../../../shared/sources/plan-fetch.ts';
import { askSize } from './downloads/ask-size.ts';
import { download, type DownloadContext, type Downloaded, type DownloadProblem } from './downloads/download.ts';
import { isAskable, stillOfUse } from './downloads/validators.ts';
import type { Mirror } from './mirror.ts';

/** Does for one file what the plan says. */
export async function takeStep(
  { file, how }: FetchStep,
  mirror: Mirror,
  context: DownloadContext,
): Promise<Result<Downloaded, DownloadProblem>> {
  const before = mirror.held().get(file.path);
  const ask = how === 'ask' && before && isAskable(before.validators) ? before.validators : null;
  if (how === 'ask' && before && !ask) {
    if (before.validators.isLengthWrong) return ok({ kind: 'same' });
    const size = await askSize(file.address, context);
    if (!size.ok) return size;
    if (size.value === null || size.value === before.size) return ok({ kind: 'same' });
  }
  const places = { partFile: mirror.partFileOf(file.path), placeOf: mirror.placeOf };
  return download({ file, ifChangedFrom: ask, ...places }, context);
}

/** Notes what came of a file. @returns whether its bytes are not those that were here before */
export function noteStep({ file, how }: FetchStep, downloaded: Downloaded, mirror: Mirror, nowMs: number): boolean {
  if (downloaded.kind !== 'fetched') {
    mirror.confirm(file, nowMs);
    return false;
  }
  const before = mirror.held().get(file.path);
  const { validators } = downloaded;
  const isSame = before?.sha256 === downloaded.sha256;
  const useful = isSame ? stillOfUse(before.validators, validators, how === 'ask') : validators;
  return mirror.take(file, { ...downloaded, validators: useful }, nowMs);
}
