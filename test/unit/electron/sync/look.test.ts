import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstKeyRing } from '../../../../electron/sync/keys/key-ring.ts';
import { segmentPath } from '../../../../electron/sync/layout.ts';
import { LeftAlone } from '../../../../electron/sync/left-alone.ts';
import { lookForSegments } from '../../../../electron/sync/look.ts';
import { peeking } from '../../../../electron/sync/peek.ts';
import { folderTarget } from '../../../../electron/targets/folder-target.ts';
import type { SyncTarget, TargetProblem } from '../../../../electron/targets/sync-target.ts';
import { memberIdSchema, type DeviceId } from '../../../../shared/ids.ts';
import { err } from '../../../../shared/result.ts';
import { deviceId } from '../../../support/made-up.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const MEMBER = memberIdSchema.parse('mmmmmmmmmmmmmmmm');
const [ONE, OTHER] = [deviceId(1), deviceId(2)];

/** Looks by name at a target that holds these segments, where the first of each device is known. */
async function lookByName(segments: ReadonlyMap<DeviceId, readonly number[]>, ways: (real: SyncTarget) => SyncTarget) {
  const root = temporaryFolder();
  for (const [device, numbers] of segments) {
    for (const number of numbers) {
      const file = path.join(root, segmentPath(MEMBER, { device, number }));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, 'sealed');
    }
  }
  const target = ways(folderTarget(root));
  const { peek } = peeking(target);
  const problems: TargetProblem[] = [];
  const found = await lookForSegments(
    {
      target,
      member: MEMBER,
      ring: await firstKeyRing(),
      left: new LeftAlone(60_000),
      signal: new AbortController().signal,
    },
    {
      devices: [...segments.keys()],
      depth: 'glance',
      lively: new Set(),
      turn: 1,
      known: () => new Set([1]),
      isKnown: ({ number }) => number === 1,
      peek,
    },
    problem => problems.push(problem),
  );
  return { found: new Map([...found].map(([device, numbers]) => [device, [...numbers]])), problems };
}

/** A target of which each device's second segment cannot be had. */
const withoutSeconds =
  (problem: TargetProblem) =>
  (real: SyncTarget): SyncTarget => ({
    ...real,
    get: async (file, signal) => (file.endsWith('000002.age') ? err(problem) : real.get(file, signal)),
  });

describe('a look by name', () => {
  it('finds what came behind what is known, and nothing where nothing came', async () => {
    const both = new Map([
      [ONE, [1, 2, 3]],
      [OTHER, [1]],
    ]);
    const { found, problems } = await lookByName(both, real => real);
    expect([found.get(ONE), found.get(OTHER), problems]).toEqual([[2, 3], [], []]);
  });

  it.each(['failed', 'not-writable'] as const)(
    'goes on to other segments and devices where one file answers %s',
    async problem => {
      const both = new Map([
        [ONE, [1, 2, 3]],
        [OTHER, [1, 3]],
      ]);
      const { found } = await lookByName(both, withoutSeconds(problem));
      expect([found.get(ONE), found.get(OTHER)]).toEqual([
        [1, 2, 3],
        [1, 3],
      ]);
    },
  );

  it('ends where the way to the target is closed', async () => {
    const both = new Map([
      [ONE, [1, 2]],
      [OTHER, [1, 2]],
    ]);
    const { found, problems } = await lookByName(both, withoutSeconds('unreachable'));
    expect([found.size, problems]).toEqual([0, ['unreachable']]);
  });
});
