import { recordIdSchema, type DeviceId } from '../../shared/ids.ts';
import type { RecordKind } from '../../shared/journal/kinds.ts';
import type { Journal } from '../journal/journal.ts';
import { knownDevices, saidOfDevice } from './known-devices.ts';

const KIND: RecordKind = 'device';

/** Writes to the journal that a device is one of the member's no more, or is again. @returns whether that could be written */
export async function noteRemoval(journal: Journal, device: DeviceId, removed: boolean): Promise<boolean> {
  const record = recordIdSchema.parse(device);
  // By a clock that is years wrong, what was said before would else count as said later.
  const base = await saidOfDevice(journal, record, 'removed');
  const written = await journal.append([{ record, kind: KIND, fields: { removed }, base }]);
  return written.ok;
}

/** Whether the journal tells of this device as removed. */
export async function isToldRemoved(journal: Journal): Promise<boolean> {
  const own = (await knownDevices(journal)).find(device => device.isThis);
  return own?.isRemoved === true;
}
