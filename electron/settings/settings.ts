import { z } from 'zod';
import { deviceIdSchema, memberIdSchema } from '../../shared/ids.ts';
import { sourceSchema } from '../../shared/sources/source.ts';

/** Screen coordinates of a window, in device-independent pixels. */
const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

/**
 * What this computer remembers of how the member uses Lectern. Nothing of it travels. Keys of a later release are kept.
 */
export const settingsSchema = z.looseObject({
  version: z.literal(1),
  sources: z.array(sourceSchema),
  window: z.object({ bounds: boundsSchema, maximised: z.boolean() }).nullable(),
  sync: z.object({ folder: z.string().min(1), member: memberIdSchema, memberName: z.string() }).nullable(),
  /** A second copy of the device's id, should its own file be lost. */
  device: deviceIdSchema.nullable(),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type SyncTargetSettings = NonNullable<Settings['sync']>;
export type RememberedWindow = NonNullable<Settings['window']>;

export const DEFAULT_SETTINGS: Settings = { version: 1, sources: [], window: null, sync: null, device: null };
