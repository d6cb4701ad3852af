import { appendFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openJournal } from '../../../../electron/journal/open-journal.ts';
import { openSegmentFile, type OpenSegment } from '../../../../electron/journal/segment-files.ts';
import { encodeEntry, type Entry } from '../../../../shared/journal/entry.ts';
import { entryIdSchema } from '../../../../shared/journal/clock.ts';
import { deviceIdSchema, recordIdSchema } from '../../../../shared/ids.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { allComments, DEVICE, draft, entriesOf, OTHER } from './drafts.ts';
import { failingSegments, type Mishap } from './failing-segments.ts';

const NOON = Date.parse('2026-11-22T12:00:00.000Z');
const now = (): number => NOON;

async function openIn(root: string, options: { now?: () => number; mishap?: () => Mishap } = {}) {
  const openSegment = options.mishap ? failingSegments(options.mishap) : openSegmentFile;
  const opened = await openJournal({ root, device: DEVICE, now: options.now ?? now, openSegment });
  onTestFinished(() => opened.journal.close());
  return opened;
}

/** Opens segments whose calls are told to `seen` before they are made. */
function watchedSegments(seen: (call: string) => Promise<void> | void): OpenSegment {
  return async (root, name) => {
    const real = await openSegmentFile(root, name);
    return {
      write: async (...args) => {
        await seen('write');
        return real.write(...args);
      },
      datasync: async () => {
        await seen('datasync');
        return real.datasync();
      },
      truncate: length => real.truncate(length),
      close: () => real.close(),
    };
  };
}

function segmentFile(root: string, number: number, device = DEVICE): string {
  return path.join(root, device, `${String(number).padStart(6, '0')}.jsonl`);
}

function entryLine(id: string, comment: string): string {
  const entry: Entry = {
    id: entryIdSchema.parse(id),
    record: recordIdSchema.parse('r'),
    kind: 'annotation',
    fields: { comment },
    base: [],
  };
  return encodeEntry(entry);
}

describe('Journal', () => {
  it('starts with an empty folder and gives back what was appended', async () => {
    const { journal, notices } = await openIn(path.join(temporaryFolder(), 'deep', 'journal'));
    expect(notices).toEqual([]);
    expect(await journal.manifest()).toEqual([]);
    const result = await journal.append([draft('one'), draft('two')]);
    expect(result.ok && result.value.map(entry => entry.fields['comment'])).toEqual(['one', 'two']);
    const [segment] = await journal.manifest();
    expect(segment).toMatchObject({ device: DEVICE, number: 1 });
    const read = await entriesOf(journal, { device: DEVICE, number: 1 });
    expect(read.entries).toEqual(result.ok && result.value);
  });

  it('writes appends that wait together in one write and one sync', async () => {
    const calls: string[] = [];
    const openSegment = watchedSegments(call => void calls.push(call));
    const { journal } = await openJournal({ root: temporaryFolder(), device: DEVICE, now, openSegment });
    onTestFinished(() => journal.close());
    const results = await Promise.all(Array.from({ length: 50 }, (_, index) => journal.append([draft(`n${index}`)])));
    expect(results.every(result => result.ok)).toBe(true);
    expect(calls).toEqual(['write', 'datasync']);
    expect(await allComments(journal)).toHaveLength(50);
  });

  it('begins a new segment at each start, but goes on with an empty one', async () => {
    const root = temporaryFolder();
    const first = await openIn(root);
    await first.journal.append([draft('one')]);
    await first.journal.close();
    const second = await openIn(root);
    await second.journal.append([draft('two')]);
    expect(await readdir(path.join(root, DEVICE))).toEqual(['000001.jsonl', '000002.jsonl']);
    await writeFile(segmentFile(root, 3), '');
    const third = await openIn(root);
    await third.journal.append([draft('three')]);
    expect(await readdir(path.join(root, DEVICE))).toEqual(['000001.jsonl', '000002.jsonl', '000003.jsonl']);
    expect(await allComments(third.journal)).toEqual(['one', 'three', 'two']);
  });

  it('sets a torn last line aside, says so, and goes on', async () => {
    const root = temporaryFolder();
    const first = await openIn(root);
    await first.journal.append([draft('kept')]);
    await first.journal.close();
    await appendFile(segmentFile(root, 1), '{"id":"2026-11-22T12:00');
    const { journal, notices } = await openIn(root);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/put aside as aaaaaaaaaaaaaaaa-1-2026-11-22T12-00-00-000Z\.txt/);
    const [aside] = await readdir(path.join(root, 'set-aside'));
    expect(await readFile(path.join(root, 'set-aside', aside ?? ''), 'utf8')).toBe('{"id":"2026-11-22T12:00');
    expect((await readFile(segmentFile(root, 1), 'utf8')).endsWith('}\n')).toBe(true);
    expect(await allComments(journal)).toEqual(['kept']);
    expect((await openIn(root)).notices).toEqual([]);
  });

  it('sets aside a torn line that is the only one, however long, and uses the segment', async () => {
    const root = temporaryFolder();
    await mkdir(path.join(root, DEVICE), { recursive: true });
    await writeFile(segmentFile(root, 1), 'x'.repeat(200_000));
    const { journal, notices } = await openIn(root);
    expect(notices).toHaveLength(1);
    await journal.append([draft('one')]);
    expect(await readdir(path.join(root, DEVICE))).toEqual(['000001.jsonl']);
    expect(await entriesOf(journal, { device: DEVICE, number: 1 })).toMatchObject({ unreadable: 0 });
    expect(await allComments(journal)).toEqual(['one']);
  });

  it('leaves lines of a newer version as they are, and reads what is around them', async () => {
    const root = temporaryFolder();
    const lines = [
      entryLine(`2026-11-22T10:00:00.000Z-0000-${OTHER}`, 'old'),
      '{"version":9,"id":"something new"}',
      'no json at all',
      entryLine(`2026-11-22T10:00:00.001Z-0000-${OTHER}`, 'more'),
    ];
    await mkdir(path.join(root, DEVICE), { recursive: true });
    await writeFile(segmentFile(root, 1), `${lines.join('\n')}\n`);
    const { journal } = await openIn(root);
    await journal.append([draft('mine')]);
    await journal.closeCurrent();
    await journal.close();
    expect(await readFile(segmentFile(root, 1), 'utf8')).toBe(`${lines.join('\n')}\n`);
    expect(await journal.readLines({ device: DEVICE, number: 1 })).toEqual(lines);
    expect(await entriesOf(journal, { device: DEVICE, number: 1 })).toMatchObject({ unreadable: 2 });
    expect(await allComments(journal)).toEqual(['mine', 'more', 'old']);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'write-failed'],
  ])('cuts off what failed with %s, answers %s, and takes later appends', async (code, problem) => {
    const root = temporaryFolder();
    let mishap: Mishap;
    const { journal } = await openIn(root, { mishap: () => mishap });
    await journal.append([draft('before')]);
    const { size } = await stat(segmentFile(root, 1));
    mishap = { at: 'write', code, afterBytes: 30 };
    expect(await journal.append([draft('lost')])).toEqual({ ok: false, error: problem });
    expect((await stat(segmentFile(root, 1))).size).toBe(size);
    mishap = { at: 'datasync', code };
    expect(await journal.append([draft('lost too')])).toEqual({ ok: false, error: problem });
    mishap = undefined;
    expect((await stat(segmentFile(root, 1))).size).toBe(size);
    expect((await journal.append([draft('after')])).ok).toBe(true);
    expect(await allComments(journal)).toEqual(['after', 'before']);
  });

  it('goes on after the cut itself failed, without a trace of what was not saved', async () => {
    const root = temporaryFolder();
    let mishaps: Mishap[] = [];
    const { journal } = await openIn(root, { mishap: () => mishaps.shift() });
    await journal.append([draft('before')]);
    mishaps = [
      { at: 'write', code: 'EIO', afterBytes: 1000 },
      { at: 'truncate', code: 'EIO' },
      { at: 'open', code: 'EIO' },
    ];
    expect((await journal.append([draft('lost, and a good deal longer')])).ok).toBe(false);
    expect((await journal.append([draft('lost too')])).ok).toBe(false);
    expect((await journal.append([draft('')])).ok).toBe(true);
    expect(await allComments(journal)).toEqual(['', 'before']);
    const [segment] = await journal.manifest();
    expect((await stat(segmentFile(root, 1))).size).toBe(segment?.bytes);
  });

  it('starts on a full disk and can be read', async () => {
    const root = temporaryFolder();
    const first = await openIn(root);
    await first.journal.append([draft('kept')]);
    await first.journal.close();
    const { journal } = await openIn(root, { mishap: () => ({ at: 'open', code: 'ENOSPC' }) });
    expect(await journal.append([draft('lost')])).toEqual({ ok: false, error: 'disk-full' });
    expect(await allComments(journal)).toEqual(['kept']);
  });

  it('writes on when the system takes a few bytes at a time', async () => {
    const { journal } = await openIn(temporaryFolder(), { mishap: () => ({ at: 'short-write', bytes: 7 }) });
    expect((await journal.append([draft('short'), draft('writes')])).ok).toBe(true);
    expect(await allComments(journal)).toEqual(['short', 'writes']);
  });

  it('makes ids that rise, also after a restart with the clock set back', async () => {
    const root = temporaryFolder();
    const first = await openIn(root);
    const a = await first.journal.append([draft('a'), draft('b')]);
    await first.journal.close();
    const second = await openIn(root, { now: () => NOON - 3_600_000 });
    const b = await second.journal.append([draft('c')]);
    await second.journal.close();
    const third = await openIn(root, { now: () => NOON - 400 * 24 * 3_600_000 });
    const c = await third.journal.append([draft('d')]);
    const ids = [a, b, c].flatMap(result => (result.ok ? result.value.map(entry => entry.id) : []));
    expect(ids).toHaveLength(4);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(4);
  });

  it('makes ids later than those that came from other devices, unless their clock is far ahead', async () => {
    const { journal } = await openIn(temporaryFolder());
    const soon = `2026-11-22T12:30:00.000Z-0003-${OTHER}`;
    const wrong = `2031-01-01T00:00:00.000Z-0000-${OTHER}`;
    await journal.addForeign({ device: OTHER, number: 1 }, [entryLine(soon, 'x'), entryLine(wrong, 'y')]);
    const own = await journal.append([draft('mine')]);
    const id = own.ok ? own.value[0]?.id : undefined;
    expect(id).toBe(`2026-11-22T12:30:00.000Z-0004-${DEVICE}`);
  });

  it('reads in bounded pieces of whole lines, a single long line included', async () => {
    const { journal } = await openIn(temporaryFolder());
    await journal.append([draft('small'), draft('x'.repeat(5_000_000)), draft('last')]);
    const first = await journal.readFrom({ device: DEVICE, number: 1 }, 0);
    expect(first.entries).toHaveLength(1);
    expect(first.more).toBe(true);
    const second = await journal.readFrom({ device: DEVICE, number: 1 }, first.nextByte);
    expect(second.entries[0]?.fields['comment']).toHaveLength(5_000_000);
    expect((await entriesOf(journal, { device: DEVICE, number: 1 })).entries).toHaveLength(3);
  });

  it('reads at most 5000 entries a call', async () => {
    const { journal } = await openIn(temporaryFolder());
    await journal.append(Array.from({ length: 6000 }, () => draft('')));
    const piece = await journal.readFrom({ device: DEVICE, number: 1 }, 0);
    expect(piece.entries).toHaveLength(5000);
    expect(piece.more).toBe(true);
    const rest = await journal.readFrom({ device: DEVICE, number: 1 }, piece.nextByte);
    expect(rest).toMatchObject({ more: false });
    expect(rest.entries).toHaveLength(1000);
  });

  it('closes the segment being written only when it holds something', async () => {
    const { journal } = await openIn(temporaryFolder());
    await journal.closeCurrent();
    await journal.append([draft('one')]);
    expect(journal.ownSegments()).toEqual([{ number: 1, closed: false, entries: 1, oldestMs: NOON }]);
    await journal.closeCurrent();
    await journal.closeCurrent();
    await journal.append([draft('two')]);
    expect(journal.ownSegments().map(({ number, closed }) => [number, closed])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(await journal.localSegments()).toEqual([
      { device: DEVICE, number: 1, closed: true },
      { device: DEVICE, number: 2, closed: false },
    ]);
  });

  it('knows at a start how many entries each segment holds and when the first was made', async () => {
    const root = temporaryFolder();
    const first = await openIn(root);
    await first.journal.append([draft('one'), draft('two')]);
    await first.journal.close();
    const { journal } = await openIn(root, { now: () => NOON + 60_000 });
    expect(journal.ownSegments()).toEqual([{ number: 1, closed: true, entries: 2, oldestMs: NOON }]);
  });

  it('closes a segment that has grown large by itself', async () => {
    const { journal } = await openIn(temporaryFolder());
    await journal.append([draft('x'.repeat(4_200_000))]);
    await journal.append([draft('next')]);
    expect(journal.ownSegments().map(segment => segment.number)).toEqual([1, 2]);
  });

  it('takes a segment of another device once, and none under its own name', async () => {
    const root = temporaryFolder();
    const { journal } = await openIn(root);
    const lines = [entryLine(`2026-11-22T10:00:00.000Z-0000-${OTHER}`, 'theirs')];
    expect(await journal.addForeign({ device: OTHER, number: 7 }, lines)).toEqual({ ok: true, value: null });
    expect(await journal.addForeign({ device: OTHER, number: 7 }, ['x'])).toEqual({ ok: false, error: 'exists' });
    expect(await journal.addForeign({ device: DEVICE, number: 1 }, ['x'])).toEqual({ ok: false, error: 'exists' });
    expect(await readFile(segmentFile(root, 7, OTHER), 'utf8')).toBe(`${lines[0]}\n`);
    expect(await allComments(journal)).toEqual(['theirs']);
  });

  it('never hands out what is not acknowledged yet', async () => {
    const root = temporaryFolder();
    let release: () => void = () => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const openSegment = watchedSegments(call => (call === 'datasync' ? held : undefined));
    const { journal } = await openJournal({ root, device: DEVICE, now, openSegment });
    onTestFinished(() => journal.close());
    const appended = journal.append([draft('pending')]);
    await expect
      .poll(async () => (await stat(segmentFile(root, 1)).catch(() => undefined))?.size ?? 0)
      .toBeGreaterThan(0);
    expect(await journal.manifest()).toEqual([{ device: DEVICE, number: 1, bytes: 0 }]);
    expect((await journal.readFrom({ device: DEVICE, number: 1 }, 0)).entries).toEqual([]);
    release();
    await appended;
    expect(await allComments(journal)).toEqual(['pending']);
  });
});

describe('Journal.changeDevice', () => {
  const NEW = deviceIdSchema.parse('cccccccccccccccc');

  async function withUnsent() {
    const root = temporaryFolder();
    const { journal } = await openIn(root);
    await journal.append([draft('sent')]);
    await journal.closeCurrent();
    await journal.append([draft('closed')]);
    await journal.closeCurrent();
    await journal.append([draft('open')]);
    const theirs = entryLine(`2026-11-22T11:00:00.000Z-0000-${DEVICE}`, 'theirs');
    const onTarget = [
      { number: 3, lines: [theirs] },
      { number: 4, lines: [theirs.replace('theirs', 'theirs too')] },
    ];
    const isSent = (number: number): boolean => number === 1;
    return { root, journal, rehoming: { newDevice: NEW, isSent, onTarget, commit: async () => undefined } };
  }

  it('moves what was not sent and takes in what others wrote under the old id', async () => {
    const { journal, rehoming } = await withUnsent();
    await journal.changeDevice(rehoming);
    expect(journal.device).toBe(NEW);
    expect(journal.ownSegments().map(({ number, closed, entries }) => [number, closed, entries])).toEqual([
      [1, true, 1],
      [2, true, 1],
    ]);
    const result = await journal.append([draft('after')]);
    expect(result.ok && result.value[0]?.id.endsWith(NEW)).toBe(true);
    expect([...new Set(await allComments(journal))]).toEqual([
      'after',
      'closed',
      'open',
      'sent',
      'theirs',
      'theirs too',
    ]);
    const again = await entriesOf(journal, { device: NEW, number: 3 });
    expect(again.entries.map(entry => entry.fields['comment'])).toEqual(['after']);
  });

  it('loses no append that is made meanwhile', async () => {
    const { journal, rehoming } = await withUnsent();
    const before = journal.append([draft('before')]);
    const change = journal.changeDevice(rehoming);
    const during = journal.append([draft('during')]);
    const results = await Promise.all([before, during, change.then(() => journal.append([draft('after')]))]);
    expect(results.every(result => result.ok)).toBe(true);
    const ours = await Promise.all([1, 2, 3].map(number => entriesOf(journal, { device: NEW, number })));
    expect(ours.flatMap(({ entries }) => entries.map(entry => entry.fields['comment']))).toEqual([
      'closed',
      'open',
      'before',
      'during',
      'after',
    ]);
  });

  it('goes on under the old id when the new one cannot be kept, and can try again', async () => {
    const { journal, rehoming } = await withUnsent();
    const commit = async (): Promise<void> => {
      throw new Error('device.json cannot be written');
    };
    await expect(journal.changeDevice({ ...rehoming, commit })).rejects.toThrow('device.json');
    expect(journal.device).toBe(DEVICE);
    expect((await journal.append([draft('still here')])).ok).toBe(true);
    await journal.changeDevice({ ...rehoming, newDevice: OTHER });
    expect([...new Set(await allComments(journal))]).toEqual(
      ['closed', 'open', 'sent', 'still here', 'theirs', 'theirs too'].toSorted(),
    );
    const moved = await Promise.all([1, 2].map(number => entriesOf(journal, { device: OTHER, number })));
    expect(moved.flatMap(({ entries }) => entries.map(entry => entry.fields['comment']))).toEqual(
      expect.arrayContaining(['closed', 'open', 'still here']),
    );
  });
});
