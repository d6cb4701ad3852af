import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { startDevice, type TestDevice } from './device-on.ts';

/** A device that is left alone does what it has to within this time. */
export const soon = { timeout: 10_000, interval: 20 };

/** What opens the work of the tests' member. */
export const PASSPHRASE = 'four plain words together';

/** An empty target, and places for profiles beside it. */
export async function setUp() {
  const root = temporaryFolder();
  const target = path.join(root, 'target');
  await mkdir(target);
  return { root, target, at: (name: string) => path.join(root, name) };
}

/** Joins a target as a member whose work is not there yet. */
export async function joinAsNew(device: TestDevice, target: string): Promise<void> {
  expect(await device.sync.offerFolder(target)).toMatchObject({ ok: true });
  expect(await device.sync.join({ as: 'new', passphrase: PASSPHRASE })).toMatchObject({ ok: true });
}

/** Joins a target as the one member whose work lies there. */
export async function joinAsKnown(device: TestDevice, target: string): Promise<void> {
  expect(await device.sync.offerFolder(target)).toMatchObject({ ok: true, value: { members: 1 } });
  const joined = await device.sync.join({ as: 'known', secret: PASSPHRASE });
  expect(joined).toEqual({ ok: true, value: { recoveryCode: null } });
}

/** Two devices of one member on one target. */
export async function twoJoined() {
  const places = await setUp();
  const a = await startDevice(places.at('a'));
  const b = await startDevice(places.at('b'));
  await joinAsNew(a, places.target);
  await joinAsKnown(b, places.target);
  return { ...places, a, b };
}

/** The path below the target of each segment of a device. */
export async function segmentsOf(target: string, device: string): Promise<readonly string[]> {
  const files = await readdir(target, { recursive: true });
  return files.filter(file => file.includes(device) && file.endsWith('.age')).toSorted();
}

/** An entry may stand in two segments after a change of id; folding takes it once. */
export function unique(comments: readonly string[]): readonly string[] {
  return [...new Set(comments)].toSorted();
}
