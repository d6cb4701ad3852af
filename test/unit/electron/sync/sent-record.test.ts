import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { memberIdSchema } from '../../../../shared/ids.ts';
import { SentRecord } from '../../../../electron/sync/sent-record.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { DEVICE, OTHER } from '../journal/drafts.ts';

const MEMBER = memberIdSchema.parse('mmmmmmmmmmmmmmmm');
const TARGET = { place: { kind: 'folder', folder: '/share' }, member: MEMBER } as const;

function journalWith(...numbers: readonly number[]) {
  const segments = numbers.map(number => ({ number, closed: true, entries: 1, oldestMs: 0 }));
  return { device: DEVICE, ownSegments: () => segments };
}

async function kept(root: string): Promise<SentRecord> {
  const record = await SentRecord.open(root, TARGET, journalWith(1, 2, 3), 0);
  [1, 2, 3].forEach(number => record.add(number));
  record.lastSyncedMs = 77;
  await record.keep();
  return record;
}

describe('SentRecord', () => {
  it('knows after a restart what was sent, and when', async () => {
    const root = temporaryFolder();
    await kept(root);
    const record = await SentRecord.open(root, TARGET, journalWith(1, 2, 3, 4), 0);
    expect([1, 2, 3, 4].map(number => record.has(number))).toEqual([true, true, true, false]);
    expect(record.lastSyncedMs).toBe(77);
  });

  it.each([
    ['another folder', { ...TARGET, place: { kind: 'folder', folder: '/other' } as const }, journalWith(1, 2, 3)],
    ['another member', { ...TARGET, member: memberIdSchema.parse('nnnnnnnnnnnnnnnn') }, journalWith(1, 2, 3)],
    ['another device', TARGET, { ...journalWith(1, 2, 3), device: OTHER }],
    ['a journal that lacks segments it knows of', TARGET, journalWith(1, 2)],
  ])('forgets what was kept for %s', async (_what, target, journal) => {
    const root = temporaryFolder();
    await kept(root);
    const record = await SentRecord.open(root, target, journal, 0);
    expect([1, 2, 3].some(number => record.has(number))).toBe(false);
  });

  it('knows over restarts since when something unreadable has lain under a number', async () => {
    const root = temporaryFolder();
    const record = await kept(root);
    expect(record.unreadableSinceMs(4, 'garbage', 1000)).toBe(1000);
    await record.keep();
    const again = await SentRecord.open(root, TARGET, journalWith(1, 2, 3), 0);
    expect(again.unreadableSinceMs(4, 'garbage', 5000)).toBe(1000);
    expect(again.unreadableSinceMs(5, 'garbage', 5000)).toBe(5000);
    expect(again.unreadableSinceMs(4, 'other garbage', 6000)).toBe(6000);
    // The clock was set back.
    expect(again.unreadableSinceMs(4, 'other garbage', 10)).toBe(10);
  });

  it('forgets what the target does not list any more', async () => {
    const root = temporaryFolder();
    const record = await kept(root);
    record.keepOnly(new Set([2, 9]));
    await record.keep();
    const again = await SentRecord.open(root, TARGET, journalWith(1, 2, 3), 0);
    expect([1, 2, 3, 9].map(number => again.has(number))).toEqual([false, true, false, false]);
  });

  it('starts afresh from a file that makes no sense', async () => {
    const root = temporaryFolder();
    await writeFile(path.join(root, 'sent.json'), '{"segments": "all"}');
    const record = await SentRecord.open(root, TARGET, journalWith(1), 0);
    expect(record.has(1)).toBe(false);
    record.add(1);
    await record.keep();
    expect(JSON.parse(await readFile(path.join(root, 'sent.json'), 'utf8'))).toMatchObject({ segments: [1] });
  });
});
