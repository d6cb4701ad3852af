import { describe, expect, it } from 'vitest';
import { ImportDesk } from '../../../support/import-desk.ts';

describe('files the member asked for', () => {
  it('go before all others that wait, in the order they were asked for', async () => {
    const desk = new ImportDesk();
    for (const [index, name] of ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'].entries()) desk.write(name, index);
    desk.onWork = async name => {
      if (name !== 'd.pdf') return;
      desk.onWork = () => undefined;
      await desk.importer.open([desk.folder.ref('b.pdf'), desk.folder.ref('a.pdf')]);
    };
    await desk.refresh();
    expect(desk.jobs.slice(0, 4)).toEqual(['open d.pdf', 'open b.pdf', 'open a.pdf', 'open c.pdf']);
    expect(desk.readable).toEqual(['b.pdf', 'a.pdf']);
  });

  it('interrupt the reading of text', async () => {
    const desk = new ImportDesk();
    desk.write('long.pdf', 1);
    desk.onWork = async (name, page) => {
      if (name !== 'long.pdf' || page !== 0) return;
      desk.onWork = () => undefined;
      desk.write('asked.pdf', 2);
      await desk.importer.open([desk.folder.ref('asked.pdf')]);
    };
    await desk.refresh();
    expect(desk.jobs.slice(0, 3)).toEqual(['open long.pdf', 'read long.pdf', 'open asked.pdf']);
    expect(desk.pagesRead[0]).toBe('long.pdf 0');
  });

  it('can be read before their text is kept', async () => {
    const desk = new ImportDesk();
    const stages: (string | undefined)[] = [];
    const asked = desk.write('asked.pdf', 1);
    desk.onWork = async (_, page) => {
      if (page === 0) stages.push(...desk.readable, await desk.stage(asked));
    };
    await desk.importer.open([desk.folder.ref('asked.pdf')]);
    await desk.rest();
    expect(stages).toEqual(['asked.pdf', 'opened']);
  });

  it('open at once when they are in the library', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    await desk.refresh();
    await desk.importer.open([desk.folder.ref('a.pdf')]);
    expect(desk.readable).toEqual(['a.pdf']);
    await desk.rest();
    expect(desk.folder.fingerprints).toEqual(['a.pdf']);
  });

  it('open at once when they are in the library and their folder is out of reach', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    await desk.refresh();
    desk.folder.isReachable = false;
    await desk.importer.open([desk.folder.ref('a.pdf')]);
    expect(desk.readable).toEqual(['a.pdf']);
  });

  it('are taken anew when they have changed', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    await desk.refresh();
    desk.write('a.pdf', 2);
    await desk.importer.open([desk.folder.ref('a.pdf')]);
    expect(desk.readable).toEqual([]);
    await desk.rest();
    expect(desk.readable).toEqual(['a.pdf']);
    expect(await desk.store.papers()).toHaveLength(2);
  });

  it('are told of when they are not there', async () => {
    const desk = new ImportDesk();
    await desk.importer.open([desk.folder.ref('gone.pdf')]);
    await desk.rest();
    expect(await desk.arrivals()).toEqual({ 'gone.pdf': 'vanished' });
    expect([desk.readable, desk.refused]).toEqual([[], [['gone.pdf', 'vanished']]]);
  });

  it('are not opened when something is wrong with them', async () => {
    const desk = new ImportDesk();
    desk.write('locked.pdf', 1);
    desk.problems.set('open locked.pdf', 'password');
    await desk.importer.open([desk.folder.ref('locked.pdf')]);
    await desk.rest();
    expect([desk.readable, desk.refused]).toEqual([[], [['locked.pdf', 'password']]]);
    desk.problems.clear();
    desk.write('locked.pdf', 2);
    await desk.refresh();
    expect(desk.readable).toEqual([]);
  });

  it('are told of as readable once, though they are looked at meanwhile', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    desk.onWork = () => desk.importer.refresh();
    await desk.importer.open([desk.folder.ref('a.pdf')]);
    await desk.rest();
    expect(desk.readable).toEqual(['a.pdf']);
    expect(desk.folder.fingerprints).toEqual(['a.pdf']);
  });
});

describe('stopping', () => {
  it('keeps what was taken, and goes on from there', async () => {
    const desk = new ImportDesk();
    const sha = desk.write('a.pdf', 1);
    desk.folder.onAccess = (_, index) => (index === 0 ? desk.importer.stop() : undefined);
    await desk.refresh();
    expect(desk.activity).toMatchObject({ stopped: true, current: undefined, waiting: 1 });
    expect(await desk.store.chunkIndexes(sha)).toEqual(new Set([0]));
    desk.folder.onAccess = () => undefined;
    await desk.importer.resume();
    await desk.rest();
    expect(desk.folder.reads).toEqual(['a.pdf#0']);
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept' });
    expect(desk.activity.stopped).toBe(false);
  });

  it('does not open a paper in the reader that it kept from being opened', async () => {
    const desk = new ImportDesk();
    const sha = desk.write('a.pdf', 1);
    desk.onWork = () => desk.importer.stop();
    await desk.importer.open([desk.folder.ref('a.pdf')]);
    await desk.rest();
    expect(desk.readable).toEqual([]);
    expect(await desk.stage(sha)).toBe('stored');
    expect(await desk.arrivals()).toEqual({});
    desk.onWork = () => undefined;
    await desk.importer.resume();
    await desk.rest();
    expect(desk.readable).toEqual(['a.pdf']);
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept' });
  });

  it('reads no page twice', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    desk.onWork = (_, page) => (page === 2 ? desk.importer.stop() : undefined);
    await desk.refresh();
    expect(desk.pagesRead).toEqual(['a.pdf 0', 'a.pdf 1']);
    desk.onWork = () => undefined;
    await desk.importer.resume();
    await desk.rest();
    expect(desk.pagesRead).toEqual(['a.pdf 0', 'a.pdf 1', 'a.pdf 2', 'a.pdf 3']);
  });

  it('lasts until the member goes on or something new arrives', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    desk.onWork = () => desk.importer.stop();
    await desk.refresh();
    desk.onWork = () => undefined;
    await desk.refresh();
    expect(desk.activity.stopped).toBe(true);
    expect(await desk.arrivals()).toEqual({});
    desk.write('b.pdf', 2);
    await desk.refresh();
    expect(desk.activity.stopped).toBe(false);
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept', 'b.pdf': 'kept' });
  });

  it('and going on at once loses nothing', async () => {
    const desk = new ImportDesk();
    for (const [index, name] of ['a.pdf', 'b.pdf'].entries()) desk.write(name, index);
    desk.onWork = async () => {
      desk.onWork = () => undefined;
      desk.importer.stop();
      await desk.importer.resume();
    };
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept', 'b.pdf': 'kept' });
    expect((await desk.store.papers()).map(paper => paper.stage)).toEqual(['indexed', 'indexed']);
  });
});
