import path from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from '../files/json-file.ts';
import { randomId } from '../files/random-id.ts';
import { deviceIdSchema, type DeviceId } from '../../shared/ids.ts';
import { entryIdSchema } from '../../shared/journal/clock.ts';

const FILE_NAME = 'device.json';

/** Longest name of a device that is shown or kept. */
const LONGEST_NAME = 100;

const deviceSchema = z.looseObject({
  version: z.literal(1),
  id: deviceIdSchema,
  name: z.string().min(1).max(LONGEST_NAME),
  /** The journal entry that last told the member's other devices this device's name; null before the first. */
  announced: z.object({ name: z.string(), entry: entryIdSchema }).nullable(),
});
export type Device = Readonly<z.infer<typeof deviceSchema>>;

/** Who this installation is. Apart from the settings, so that broken settings do not make it a stranger to its journal. */
export type DeviceStore = {
  readonly current: () => Device;
  /** @throws the system's error when the file could not be written; the device is then who it was */
  readonly update: (change: Partial<Omit<Device, 'version'>>) => Promise<void>;
  readonly notices: readonly string[];
};

/**
 * Reads who this device is. At first start it draws an id and takes the computer's name. A file that cannot be understood
 * is set aside; `knownId`, if there is one, is then taken again.
 */
export async function openDevice(
  folder: string,
  computerName: string,
  knownId: DeviceId | null,
  nowMs: number,
): Promise<DeviceStore> {
  const file = path.join(folder, FILE_NAME);
  const read = await readJsonFile(file, deviceSchema, nowMs);
  let device: Device = read.value ?? {
    version: 1,
    id: knownId ?? newDeviceId(),
    name: computerName.trim().slice(0, LONGEST_NAME) || 'This computer',
    announced: null,
  };
  if (!read.value) await writeJsonFile(file, device);
  return {
    current: () => device,
    async update(change) {
      const changed: Device = { ...device, ...change };
      await writeJsonFile(file, changed);
      device = changed;
    },
    notices:
      read.aside === undefined
        ? []
        : [`The name of this device could not be read and was set to “${device.name}”. Your work is safe.`],
  };
}

export function newDeviceId(): DeviceId {
  return deviceIdSchema.parse(randomId());
}
