import { createHash } from 'node:crypto';
import type { SegmentName } from '../../shared/journal/segment.ts';
import type { SyncProblem } from '../../shared/sync/status.ts';
import type { ForeignVersion } from '../journal/rehome.ts';
import type { Exchange } from './exchange.ts';
import { problemOf } from './problems.ts';
import { getSegment } from './segment-exchange.ts';
import { segmentPath } from './layout.ts';

/** What was unreadable this long, and always the same, is lost: it is not merely on its way. */
const LOST_MS = 24 * 60 * 60_000;

/**
 * Compares segments that lie on the target under this device's id, without this device knowing that it put them there,
 * with those here. Equal ones it did put there, just before it was stopped. Any other means that two write under one id:
 * this device was put back from a backup, or its profile was copied. It then goes on as a new device; what it never sent
 * goes out under the new id, and what lies on the target under the old one comes in. Where something that nobody will ever
 * read stands in the way of a segment, its lines go out again in a later one.
 *
 * @returns how many segments came in
 */
export async function proveOwn(
  context: Exchange,
  unproven: readonly SegmentName[],
  problems: SyncProblem[],
): Promise<number> {
  const { journal, sent, identity, left, now, signal } = context;
  const onTarget: ForeignVersion[] = [];
  let isAllKnown = true;
  const closed = new Set(journal.ownSegments().flatMap(segment => (segment.closed ? [segment.number] : [])));
  for (const name of unproven) {
    const there = await getSegment(context, name, signal);
    if (signal.aborted) return 0;
    const path = segmentPath(context.member, name);
    if (!there.ok) {
      const trouble = there.error;
      let isLost = false;
      if (trouble.code === 'aside') {
        left.add(path, trouble.reason, trouble.bytes, now());
        const digest = createHash('sha256').update(trouble.bytes).digest('base64');
        isLost = now() - sent.unreadableSinceMs(name.number, digest, now()) >= LOST_MS;
      } else if (trouble.code === 'missing') problems.push('not-whole');
      else problems.push(problemOf(trouble.problem) ?? 'failed');
      if (!isLost) isAllKnown = false;
      // A number that is not written to its end here is not sent either: what comes to it would never go out.
      else if (closed.has(name.number)) {
        if ((await journal.writeAgain(name)).ok) sent.add(name.number);
        else isAllKnown = false;
      }
      continue;
    }
    left.remove(path);
    if (isEqual(await journal.readLines(name), there.value)) sent.add(name.number);
    else onTarget.push({ number: name.number, lines: there.value });
  }
  // A version not read yet would be taken for one that is here once the id has changed: the change waits for it.
  if (onTarget.length === 0 || !isAllKnown) return 0;

  const newDevice = identity.draw();
  await journal.changeDevice({
    newDevice,
    isSent: number => sent.has(number),
    onTarget,
    commit: () => identity.commit(newDevice),
  });
  sent.beginDevice(newDevice);
  await identity.announce();
  return onTarget.length;
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
