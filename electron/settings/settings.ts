import { z } from 'zod';
import { deviceIdSchema, memberIdSchema } from '../../shared/ids.ts';
import { sourceSchema } from '../../shared/sources/source.ts';
import { targetPlaceSchema } from '../../shared/sync/status.ts';

const syncSchema = z.object({ place: targetPlaceSchema, member: memberIdSchema });
/** As kept before sync was encrypted: that target is not written to any more, and the member sets sync up anew. */
const unencryptedSyncSchema = z.object({ folder: z.string(), member: memberIdSchema }).transform(() => null);

/**
 * What this computer remembers of how the member uses Lectern. Nothing of it travels. Keys of a later release are kept.
 */
export const settingsSchema = z.looseObject({
  version: z.literal(1),
  sources: z.array(sourceSchema),
  sync: z.union([syncSchema, unencryptedSyncSchema]).nullable(),
  /** A second copy of the device's id, should its own file be lost. */
  device: deviceIdSchema.nullable(),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type SyncTargetSettings = NonNullable<Settings['sync']>;

export const DEFAULT_SETTINGS: Settings = { version: 1, sources: [], sync: null, device: null };
