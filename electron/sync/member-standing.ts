import { err, ok, type Result } from '../../shared/result.ts';
import type { TargetProblem } from '../targets/sync-target.ts';
import { readEnded } from './ended.ts';
import type { Exchange } from './exchange.ts';
import { isWholeKeyFile } from './keys/whole-key-file.ts';
import { endedFile, keyFile } from './layout.ts';
import { isWayClosed, problemOf } from './problems.ts';

const NO_BYTES = new Uint8Array();

/** Whether the member has begun anew elsewhere. What is named as if it said so and does not is left alone. */
export async function isBegunAnew({
  target,
  member,
  left,
  now,
  signal,
}: Exchange): Promise<Result<boolean, TargetProblem>> {
  const path = endedFile(member);
  if (left.isResting(path, now(), false)) return ok(false);
  const read = await readEnded(target, member, signal);
  if (!read.ok && isWayClosed(problemOf(read.error) ?? 'failed')) return read;
  if (read.ok && read.value.isEnded) return ok(true);
  left.add(path, 'foreign', read.ok ? read.value.bytes : NO_BYTES, now());
  return ok(false);
}

/** Whether there is a later key than this device has. What is named like one and is none is left alone. */
export async function hasLaterKey(
  { target, member, ring, left, now, signal }: Exchange,
  epochs: readonly number[],
): Promise<Result<boolean, TargetProblem>> {
  for (const epoch of epochs.filter(one => one > ring.epoch)) {
    const path = keyFile(member, epoch);
    if (left.isResting(path, now(), false)) continue;
    const file = await target.get(path, signal);
    if (!file.ok) {
      if (file.error === 'missing') continue;
      if (isWayClosed(problemOf(file.error) ?? 'failed')) return err(file.error);
      left.add(path, 'altered', NO_BYTES, now());
      continue;
    }
    if (isWholeKeyFile(file.value)) {
      left.remove(path);
      return ok(true);
    }
    left.add(path, 'altered', file.value, now());
  }
  return ok(false);
}
