import type { DeviceId } from '../../shared/ids.ts';
import type { SegmentName } from '../../shared/journal/segment.ts';
import type { SyncProblem } from '../../shared/sync/status.ts';
import { mapBounded } from '../files/map-bounded.ts';
import type { Exchange } from './exchange.ts';
import { segmentPath } from './layout.ts';
import { isOfTheWay, problemOf } from './problems.ts';
import { getSegment } from './segment-exchange.ts';

/** Segments fetched at once: small files, so that it is the way that takes the time. */
const AT_ONCE = 4;
/**
 * So often the window is told, so that a long joining fills it as it goes; later less often, as it then looks through more
 * each time.
 */
const TOLD_EVERY = 50;

/** What a line holds that says of a device that it was removed. */
const REMOVED = '"removed":true';

/**
 * Takes segments in from the target. What cannot be read is left alone and holds up nothing.
 *
 * @returns the devices that brought something
 */
export async function receiveSegments(
  context: Exchange,
  names: readonly SegmentName[],
  problems: SyncProblem[],
): Promise<ReadonlySet<DeviceId>> {
  const { journal, left, member, signal, now, onProgress, onReceived, onToldRemoved } = context;
  const brought = new Set<DeviceId>();
  let done = 0;
  let untold = 0;

  async function receive(name: SegmentName): Promise<void> {
    if (signal.aborted || problems.some(isOfTheWay)) return;
    const segment = await getSegment(context, name, signal);
    done += 1;
    onProgress({ doing: 'receiving', done, total: names.length });
    const path = segmentPath(member, name);
    if (!segment.ok) {
      const trouble = segment.error;
      if (trouble.code === 'aside') left.add(path, trouble.reason, trouble.bytes, now());
      else if (trouble.code === 'missing') problems.push('not-whole');
      else problems.push(...[problemOf(trouble.problem)].filter(problem => problem !== undefined));
      return;
    }
    left.remove(path);
    const tellsOfRemoval = segment.value.some(line => line.includes(REMOVED) && line.includes(journal.device));
    const added = await journal.addForeign(name, segment.value);
    if (!added.ok) {
      if (added.error !== 'exists') problems.push(added.error === 'disk-full' ? 'disk-full' : 'failed');
      return;
    }
    brought.add(name.device);
    if (tellsOfRemoval) onToldRemoved();
    untold += 1;
    if (untold < Math.max(TOLD_EVERY, done / 4)) return;
    untold = 0;
    onReceived();
  }

  await mapBounded(names, AT_ONCE, receive);
  if (untold > 0) onReceived();
  return brought;
}
