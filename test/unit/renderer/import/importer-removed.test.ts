import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES } from '../../../../shared/sources/source.ts';
import { bytesOf, sha256Of } from '../../../support/fake-folder.ts';
import { ImportDesk } from '../../../support/import-desk.ts';

const LARGE = bytesOf(1, 3 * CHUNK_BYTES);

/** A folder with a file of three pieces, and one that waits behind it. */
function twoFiles(): ImportDesk {
  const desk = new ImportDesk();
  desk.write('waits.pdf', 2);
  desk.folder.write('large.pdf', LARGE);
  return desk;
}

async function remains(desk: ImportDesk) {
  return {
    arrivals: await desk.arrivals(),
    papers: await desk.store.papers(),
    pieces: [...(await desk.store.chunkIndexes(sha256Of(LARGE)))],
    waiting: desk.activity.waiting,
    told: [...desk.refused, ...desk.unforeseen],
  };
}

const NOTHING = { arrivals: {}, papers: [], pieces: [], waiting: 0, told: [] };

describe('a council folder that is removed while a file of it is taken', () => {
  it.each([
    ['looked at', undefined],
    ['begun', 0],
    ['half copied', 1],
  ])('leaves nothing behind when the file is being %s', async (_what, moment) => {
    const desk = twoFiles();
    desk.folder.onAccess = async (path, index) => {
      if (path !== 'large.pdf' || index !== moment) return;
      desk.folder.isRemoved = true;
      await desk.importer.refresh();
    };
    await desk.refresh();
    expect(await remains(desk)).toEqual(NOTHING);
    expect(desk.jobs).toEqual([]);
  });

  it('leaves nothing behind when it is only seen to be gone after the file failed', async () => {
    const desk = twoFiles();
    desk.folder.onAccess = path => {
      if (path === 'large.pdf') desk.folder.isRemoved = true;
    };
    await desk.refresh();
    await desk.refresh();
    expect(await remains(desk)).toEqual(NOTHING);
  });

  it('tells nobody who had asked for the file that it cannot be read', async () => {
    const desk = twoFiles();
    desk.folder.onAccess = async (_, index) => {
      if (index !== 1) return;
      desk.folder.isRemoved = true;
      await desk.importer.refresh();
    };
    await desk.importer.open([desk.folder.ref('large.pdf')]);
    await desk.rest();
    expect(await remains(desk)).toEqual(NOTHING);
    // Back among the sources it is a file as any other, and is not opened before the member.
    desk.folder.onAccess = () => undefined;
    desk.folder.isRemoved = false;
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'large.pdf': 'kept', 'waits.pdf': 'kept' });
    expect(desk.readable).toEqual([]);
  });

  it('keeps a paper that was whole by then', async () => {
    const desk = new ImportDesk();
    const sha256 = desk.write('a.pdf', 1);
    desk.onWork = async (_, page) => {
      if (page !== undefined) return;
      desk.folder.isRemoved = true;
      await desk.importer.refresh();
    };
    await desk.refresh();
    expect(await desk.stage(sha256)).toBe('indexed');
  });

  it('leaves nothing to go on with where the taking was stopped before', async () => {
    const desk = twoFiles();
    desk.folder.onAccess = (_, index) => (index === 1 ? desk.importer.stop() : undefined);
    await desk.refresh();
    expect(desk.activity).toMatchObject({ stopped: true, waiting: 2 });
    desk.folder.isRemoved = true;
    await desk.refresh();
    expect(desk.activity.waiting).toBe(0);
  });
});

describe('a file that is deleted while it is taken, from a folder that stays', () => {
  it('is told to have vanished', async () => {
    const desk = twoFiles();
    desk.folder.onAccess = async (_, index) => {
      if (index !== 1) return;
      desk.folder.delete('large.pdf');
      await desk.importer.refresh();
    };
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'large.pdf': 'vanished', 'waits.pdf': 'kept' });
  });

  it('leaves nothing behind of a file at which the import had been stopped', async () => {
    const desk = twoFiles();
    desk.folder.onAccess = (path, index) => {
      if (path === 'large.pdf' && index === 1) desk.importer.stop();
    };
    await desk.refresh();
    expect((await remains(desk)).pieces).not.toEqual([]);
    desk.folder.isRemoved = true;
    await desk.refresh();
    expect(await remains(desk)).toMatchObject({ pieces: [], waiting: 0 });
  });

  it('leaves nothing behind of a file that was half copied when the program was killed', async () => {
    const desk = new ImportDesk();
    await desk.store.putChunk(sha256Of(LARGE), 0, LARGE.slice(0, CHUNK_BYTES));
    const kept = desk.write('kept.pdf', 1);
    await desk.refresh();
    expect([...(await desk.store.chunkIndexes(sha256Of(LARGE)))]).toEqual([]);
    expect((await desk.store.chunkIndexes(kept)).size).toBeGreaterThan(0);
  });

  it('keeps the pieces while its folder is only out of reach', async () => {
    const desk = twoFiles();
    desk.folder.onAccess = (path, index) => {
      if (path === 'large.pdf' && index === 1) desk.importer.stop();
    };
    await desk.refresh();
    desk.folder.onAccess = () => undefined;
    desk.folder.isReachable = false;
    await desk.refresh();
    expect((await remains(desk)).pieces).not.toEqual([]);
  });
});
