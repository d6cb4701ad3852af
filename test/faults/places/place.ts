import type { Place } from '../device/orders.ts';

/** Where the devices of a run meet, with what happens to it on the way. */
export type MeetingPlace = {
  /** Where a device syncs, by its index. */
  readonly placeFor: (device: number) => Place;
  /** The folders on this computer that the devices' files lie in, in the end. */
  readonly folders: readonly string[];
  /** Folders that fill up for a device when its disk does. */
  readonly onDiskOf: (device: number) => readonly string[];
  /** The place is gone for a while, or back. */
  readonly vanish: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** Ends the faults. */
  readonly calm: () => Promise<void>;
  /** Whether a file is there by half just now, and meant to be. */
  readonly isTorn: (file: string) => boolean;
  readonly close: () => Promise<void>;
};
