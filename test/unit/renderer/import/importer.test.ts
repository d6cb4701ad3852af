import { describe, expect, it } from 'vitest';
import { READING_RULES } from '../../../../shared/pack/understand.ts';
import { ImportDesk, PAGES } from '../../../support/import-desk.ts';

describe('taking in files', () => {
  it('makes a paper of each, opened and read to its end', async () => {
    const desk = new ImportDesk();
    const [a, b] = [desk.write('a.pdf', 1), desk.write('Cabinet/b.pdf', 2)];
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept', 'Cabinet/b.pdf': 'kept' });
    expect([await desk.stage(a), await desk.stage(b)]).toEqual(['indexed', 'indexed']);
    expect((await desk.store.paper(b))?.committee).toBe('Cabinet');
    expect(desk.activity).toEqual({ current: undefined, waiting: 0, finished: 2, stopped: false });
  });

  it('opens all of them, the latest written first, before it reads the text of any', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    desk.write('b.pdf', 2);
    await desk.refresh();
    expect(desk.jobs).toEqual([
      'open b.pdf',
      'open a.pdf',
      'read b.pdf',
      'understand b.pdf',
      'read a.pdf',
      'understand a.pdf',
    ]);
  });

  it('opens and reads the same bytes once', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    desk.write('copy of a.pdf', 1);
    await desk.refresh();
    expect(desk.jobs).toHaveLength(3);
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept', 'copy of a.pdf': 'kept' });
  });

  it('has nothing to do the next time', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    await desk.refresh();
    await desk.refresh();
    expect(desk.folder.fingerprints).toEqual(['a.pdf']);
    expect(desk.jobs).toHaveLength(3);
  });

  it('looks at no file twice because it looks at the folder meanwhile', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    desk.onWork = () => desk.importer.refresh();
    await desk.refresh();
    expect(desk.folder.fingerprints).toEqual(['a.pdf']);
  });

  it('takes the new state of a file in that changed while it was taken', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    desk.folder.onAccess = async (_, index) => {
      if (index === undefined) return;
      desk.folder.onAccess = () => undefined;
      desk.write('a.pdf', 2);
      await desk.importer.refresh();
    };
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept' });
    expect(await desk.store.papers()).toHaveLength(1);
    expect((await desk.store.arrivals())[0]?.modifiedMs).toBe(desk.folder.file('a.pdf').modifiedMs);
  });

  it('notes of a paper whose file was written over which one it held before', async () => {
    const desk = new ImportDesk();
    const before = desk.write('a.pdf', 1);
    await desk.refresh();
    const sha256 = desk.write('a.pdf', 2);
    await desk.refresh();
    expect(await desk.store.papers()).toHaveLength(2);
    expect((await desk.store.paper(sha256))?.writtenOver).toBe(before);
    expect((await desk.store.paper(before))?.writtenOver).toBeUndefined();
  });

  it('keeps papers whose file is gone, and forgets the file', async () => {
    const desk = new ImportDesk();
    const a = desk.write('a.pdf', 1);
    await desk.refresh();
    desk.folder.delete('a.pdf');
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({});
    expect(await desk.stage(a)).toBe('indexed');
  });
});

describe('a file with a problem', () => {
  it('is told of and not kept, and harms no other', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    const locked = desk.write('locked.pdf', 2);
    desk.folder.write('empty.pdf', new Uint8Array());
    desk.problems.set('open locked.pdf', 'password');
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept', 'locked.pdf': 'password', 'empty.pdf': 'empty' });
    expect(await desk.stage(locked)).toBeUndefined();
    expect(await desk.store.chunkIndexes(locked)).toEqual(new Set());
  });

  it('is left alone until it changes', async () => {
    const desk = new ImportDesk();
    desk.write('locked.pdf', 2);
    desk.problems.set('open locked.pdf', 'password');
    await desk.refresh();
    await desk.refresh();
    expect(desk.jobs).toEqual(['open locked.pdf']);
    desk.problems.clear();
    desk.write('locked.pdf', 3);
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'locked.pdf': 'kept' });
  });

  it('is tried again when the member says so', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    desk.folder.free = 0;
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'disk-full' });
    desk.folder.free = Number.MAX_SAFE_INTEGER;
    const [arrival] = await desk.store.arrivals();
    if (arrival) await desk.importer.retry(arrival);
    await desk.rest();
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept' });
  });

  it('is told of as gone when the member tries it again and it is not there', async () => {
    const desk = new ImportDesk();
    desk.write('locked.pdf', 1);
    desk.problems.set('open locked.pdf', 'password');
    await desk.refresh();
    desk.folder.delete('locked.pdf');
    const [arrival] = await desk.store.arrivals();
    if (arrival) await desk.importer.retry(arrival);
    await desk.rest();
    expect(await desk.arrivals()).toEqual({ 'locked.pdf': 'vanished' });
  });
});

describe('a failure that nobody foresaw', () => {
  it('is told, harms no other, and the file is tried again at the next look', async () => {
    const desk = new ImportDesk();
    for (const [index, name] of ['a.pdf', 'odd.pdf', 'c.pdf'].entries()) desk.write(name, index);
    desk.folder.onAccess = path => {
      if (path === 'odd.pdf') throw new Error('odd');
    };
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept', 'c.pdf': 'kept' });
    expect(desk.unforeseen).toEqual([['Error: odd', 'odd.pdf']]);
    desk.folder.onAccess = () => undefined;
    await desk.refresh();
    expect((await desk.arrivals())['odd.pdf']).toBe('kept');
  });

  it('while text is read keeps no other paper from being read', async () => {
    const desk = new ImportDesk();
    const [a, odd] = [desk.write('a.pdf', 1), desk.write('odd.pdf', 2)];
    desk.onWork = (name, page) => {
      if (name === 'odd.pdf' && page === 2) throw new Error('odd');
    };
    await desk.refresh();
    expect([await desk.stage(a), await desk.stage(odd)]).toEqual(['indexed', 'opened']);
    expect(desk.unforeseen).toEqual([['Error: odd', 'odd.pdf']]);
    desk.onWork = () => undefined;
    await desk.refresh();
    expect(await desk.stage(odd)).toBe('indexed');
  });
});

describe('reading text', () => {
  it('makes way for a file that arrives, and goes on where it was', async () => {
    const desk = new ImportDesk();
    desk.write('long.pdf', 1);
    desk.onWork = async (name, page) => {
      if (name !== 'long.pdf' || page !== 1) return;
      desk.onWork = () => undefined;
      desk.write('new.pdf', 2);
      await desk.importer.refresh();
    };
    await desk.refresh();
    expect(desk.jobs).toEqual([
      'open long.pdf',
      'read long.pdf',
      'open new.pdf',
      'read long.pdf',
      'understand long.pdf',
      'read new.pdf',
      'understand new.pdf',
    ]);
    const pagesOf = (name: string) => Array.from({ length: PAGES }, (_, page) => `${name} ${page}`);
    expect(desk.pagesRead).toEqual([...pagesOf('long.pdf'), ...pagesOf('new.pdf')]);
  });

  it('is over for a paper that cannot be read any further, which stays readable', async () => {
    const desk = new ImportDesk();
    const [a, bad] = [desk.write('a.pdf', 1), desk.write('bad.pdf', 2)];
    desk.problems.set('read bad.pdf', 'damaged');
    await desk.refresh();
    expect([await desk.stage(a), await desk.stage(bad)]).toEqual(['indexed', 'indexed']);
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept', 'bad.pdf': 'kept' });
  });

  it('is followed by understanding what was read, when it is given up', async () => {
    const desk = new ImportDesk();
    const sha256 = desk.write('a.pdf', 1);
    desk.problems.set('read a.pdf', 'unmanageable');
    await desk.refresh();
    expect(desk.jobs).toEqual(['open a.pdf', 'read a.pdf', 'understand a.pdf']);
    expect(await desk.store.paper(sha256)).toMatchObject({ stage: 'indexed', textPages: 0, rules: READING_RULES });
  });

  it('is put off while the disk is full', async () => {
    const desk = new ImportDesk();
    const a = desk.write('a.pdf', 1);
    desk.problems.set('read a.pdf', 'disk-full');
    await desk.refresh();
    expect(await desk.stage(a)).toBe('opened');
    desk.problems.clear();
    await desk.refresh();
    expect(await desk.stage(a)).toBe('indexed');
  });
});

describe('a later start', () => {
  it('finishes what the one before it began, even when the folder is out of reach', async () => {
    const before = new ImportDesk();
    const [a, b] = [before.write('a.pdf', 1), before.write('b.pdf', 2)];
    before.onWork = (name, page) => (name === 'b.pdf' && page === 2 ? before.importer.stop() : undefined);
    await before.refresh();
    expect([await before.stage(a), await before.stage(b)]).toEqual(['opened', 'opened']);

    const after = new ImportDesk(before.store, before.folder);
    after.folder.isReachable = false;
    await after.refresh();
    expect([await after.stage(a), await after.stage(b)]).toEqual(['indexed', 'indexed']);
    expect(await after.arrivals()).toEqual({ 'a.pdf': 'kept', 'b.pdf': 'kept' });
  });

  it('forgets a kept paper that turns out to be none, and tells of it once its file is seen again', async () => {
    const before = new ImportDesk();
    const bad = before.write('bad.pdf', 1);
    before.onWork = () => before.importer.stop();
    await before.refresh();

    const after = new ImportDesk(before.store, before.folder);
    after.problems.set(`open ${bad}`, 'damaged');
    after.folder.isReachable = false;
    await after.refresh();
    expect([await after.stage(bad), await after.arrivals()]).toEqual([undefined, {}]);
    after.folder.isReachable = true;
    await after.refresh();
    expect(await after.arrivals()).toEqual({ 'bad.pdf': 'damaged' });
  });

  it('opens a paper whose bytes were kept, and gives up one that turns out to be none', async () => {
    const desk = new ImportDesk();
    const [good, bad] = [desk.write('good.pdf', 1), desk.write('bad.pdf', 2)];
    desk.onWork = () => desk.importer.stop();
    await desk.refresh();
    expect(await desk.stage(bad)).toBe('stored');
    desk.onWork = () => undefined;
    desk.problems.set('open bad.pdf', 'damaged');
    await desk.importer.resume();
    await desk.rest();
    expect([await desk.stage(good), await desk.stage(bad)]).toEqual(['indexed', undefined]);
    expect(await desk.arrivals()).toEqual({ 'good.pdf': 'kept', 'bad.pdf': 'damaged' });
    expect(desk.folder.reads).toEqual(['bad.pdf#0', 'good.pdf#0']);
  });
});
