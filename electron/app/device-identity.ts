import { recordIdSchema } from '../../shared/ids.ts';
import type { RecordKind } from '../../shared/journal/kinds.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../logging/main-log.ts';
import { newDeviceId, type DeviceStore } from '../settings/device-store.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { NewIdentity } from '../sync/exchange.ts';

const KIND: RecordKind = 'device';

/**
 * Tells the member's other devices what this one is called, if they have not been told: its name stands where two devices
 * wrote apart from each other. A journal that takes no entry now is told at the next start.
 */
export async function announceDevice(journal: Journal, device: DeviceStore, log: Log): Promise<void> {
  const { id, name, announced } = device.current();
  if (announced?.name === name) return;
  const base = announced ? [announced.entry] : [];
  const written = await journal.append([{ record: recordIdSchema.parse(id), kind: KIND, fields: { name }, base }]);
  const entry = written.ok ? written.value[0] : undefined;
  if (!entry) return log.write('The name of the device could not be written to the journal');
  try {
    await device.update({ announced: { name, entry: entry.id } });
  } catch (error) {
    // Told once more at the next start, which changes nothing.
    log.write('The device could not be kept', error);
  }
}

/** Keeps a second copy of the device's id in the settings. */
export async function keepDeviceId(settings: SettingsStore, device: DeviceStore, log: Log): Promise<void> {
  const { id } = device.current();
  if (settings.current().device === id) return;
  try {
    await settings.update(current => ({ ...current, device: id }));
  } catch (error) {
    log.write('The settings could not be written', error);
  }
}

/** How this device goes on under another id, when a sync target shows that somebody else writes under this one. */
export function newIdentity(settings: SettingsStore, device: DeviceStore, journal: Journal, log: Log): NewIdentity {
  return {
    draw: newDeviceId,
    commit: id => device.update({ id, announced: null }),
    async announce() {
      log.write('This device goes on under a new id: somebody else wrote under its old one');
      await keepDeviceId(settings, device, log);
      await announceDevice(journal, device, log);
    },
  };
}
