import path from 'node:path';
import { z } from 'zod';
import { deviceIdSchema, memberIdSchema, type DeviceId } from '../../shared/ids.ts';
import { targetPlaceSchema, type TargetPlace } from '../../shared/sync/status.ts';
import { readJsonFile, writeJsonFile } from '../files/json-file.ts';
import type { Journal } from '../journal/journal.ts';
import type { SyncTargetSettings } from '../settings/settings.ts';

const FILE_NAME = 'sent.json';

const sentSchema = z.object({
  place: targetPlaceSchema,
  member: memberIdSchema,
  device: deviceIdSchema,
  /** Numbers of the segments that the target holds as they are here. */
  segments: z.array(z.number().int().positive()),
  lastSyncedMs: z.number().nullable(),
  /** When all that lies on the target was last looked through. */
  lookedThroughMs: z.number().nullable(),
  /** What lies under numbers of this device's and cannot be read, by number: what it is, and since when it is known. */
  unreadable: z.record(z.string(), z.object({ digest: z.string(), sinceMs: z.number() })).default({}),
});
type Unreadable = z.infer<typeof sentSchema>['unreadable'];

/**
 * What a target is known to hold of this device, so that it can be said while offline what waits. Only a memory: each
 * exchange proves it anew by the target's own list.
 */
export class SentRecord {
  readonly #file: string;
  readonly #target: SyncTargetSettings;
  #device: DeviceId;
  #segments: Set<number>;
  #isKept = true;
  lastSyncedMs: number | null;
  #lookedThroughMs: number | null;
  #unreadable: Unreadable;

  private constructor(
    file: string,
    target: SyncTargetSettings,
    device: DeviceId,
    kept: z.infer<typeof sentSchema> | undefined,
  ) {
    this.#file = file;
    this.#target = target;
    this.#device = device;
    this.#segments = new Set(kept?.segments);
    this.lastSyncedMs = kept?.lastSyncedMs ?? null;
    this.#lookedThroughMs = kept?.lookedThroughMs ?? null;
    this.#unreadable = { ...kept?.unreadable };
  }

  /**
   * Reads what was kept for this target and device. What was kept for another is forgotten, and so is a record that knows
   * of segments the journal lacks: the journal is then not the one that it speaks of.
   */
  static async open(
    root: string,
    target: SyncTargetSettings,
    journal: Pick<Journal, 'device' | 'ownSegments'>,
    nowMs: number,
  ): Promise<SentRecord> {
    const { device } = journal;
    const file = path.join(root, FILE_NAME);
    const { value } = await readJsonFile(file, sentSchema, nowMs);
    const isSame =
      value !== undefined &&
      isSamePlace(value.place, target.place) &&
      value.member === target.member &&
      value.device === device;
    const here = new Set(journal.ownSegments().map(segment => segment.number));
    const isTrue = isSame && value.segments.every(number => here.has(number));
    return new SentRecord(file, target, device, isTrue ? value : undefined);
  }

  has(number: number): boolean {
    return this.#segments.has(number);
  }

  hasAny(): boolean {
    return this.#segments.size > 0;
  }

  add(number: number): void {
    if (this.#segments.has(number)) return;
    this.#segments.add(number);
    this.#isKept = false;
  }

  /** Whether it is time to look through all that lies on the target. */
  isDue(nowMs: number, everyMs: number): boolean {
    const last = this.#lookedThroughMs;
    return last === null || nowMs < last || nowMs - last >= everyMs;
  }

  lookedThrough(nowMs: number): void {
    this.#lookedThroughMs = nowMs;
    this.#isKept = false;
  }

  /** Forgets segments that the target does not list any more: they go out again. */
  keepOnly(listed: ReadonlySet<number>): void {
    for (const number of this.#segments) {
      if (listed.has(number)) continue;
      this.#segments.delete(number);
      this.#isKept = false;
    }
  }

  /**
   * Notes that what lies under a number cannot be read.
   *
   * @returns since when it has been the same, in milliseconds since 1970, also over restarts
   */
  unreadableSinceMs(number: number, digest: string, nowMs: number): number {
    const before = this.#unreadable[number];
    if (before?.digest === digest && before.sinceMs <= nowMs) return before.sinceMs;
    this.#unreadable = { ...this.#unreadable, [number]: { digest, sinceMs: nowMs } };
    this.#isKept = false;
    return nowMs;
  }

  /** Nothing of the new device has been sent yet. */
  beginDevice(device: DeviceId): void {
    this.#device = device;
    this.#segments = new Set();
    this.#unreadable = {};
    this.#isKept = false;
  }

  /** Writes the record if anything was sent since. @throws the system's error */
  async keep(): Promise<void> {
    if (this.#isKept) return;
    const { place, member } = this.#target;
    const segments = [...this.#segments].toSorted((a, b) => a - b);
    await writeJsonFile(this.#file, {
      place,
      member,
      device: this.#device,
      segments,
      lastSyncedMs: this.lastSyncedMs,
      lookedThroughMs: this.#lookedThroughMs,
      unreadable: this.#unreadable,
    });
    this.#isKept = true;
  }
}

/** Whether two places are the same folder; who signs in there may change. */
function isSamePlace(a: TargetPlace, b: TargetPlace): boolean {
  if (a.kind === 'folder') return b.kind === 'folder' && a.folder === b.folder;
  return b.kind === 'webdav' && a.address === b.address;
}
