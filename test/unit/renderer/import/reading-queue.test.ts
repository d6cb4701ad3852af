import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../shared/pack/paper.ts';
import { READING_RULES } from '../../../../shared/pack/understand.ts';
import { ImportDesk, PAGES } from '../../../support/import-desk.ts';

/** A desk with papers that were read to their end and then changed, ready for what is done with them next. */
async function deskWith(names: readonly string[], changes: Partial<Paper>): Promise<ImportDesk> {
  const desk = new ImportDesk();
  for (const [seed, name] of names.entries()) desk.write(name, seed);
  await desk.refresh();
  for (const { sha256 } of await desk.store.papers()) await desk.store.changePaper(sha256, changes);
  desk.jobs.length = 0;
  return desk;
}

const understoodBefore = { rules: READING_RULES - 1 };
const keptOnly = { stage: 'stored', textPages: 0 } as const;

async function onlyPaper(desk: ImportDesk): Promise<Paper | undefined> {
  return (await desk.store.papers())[0];
}

describe('papers that earlier rules have understood', () => {
  it('are understood again from what is kept, once', async () => {
    const desk = await deskWith(['a.pdf'], understoodBefore);
    await desk.refresh();
    await desk.refresh();
    expect(desk.jobs).toEqual(['understand a.pdf']);
    expect((await onlyPaper(desk))?.rules).toBe(READING_RULES);
  });

  it('wait until all that is new has been read', async () => {
    const desk = await deskWith(['a.pdf'], understoodBefore);
    desk.write('new.pdf', 9);
    await desk.refresh();
    expect(desk.jobs).toEqual(['open new.pdf', 'read new.pdf', 'understand new.pdf', 'understand a.pdf']);
  });

  it('make way for a file that arrives, and are not forgotten', async () => {
    const desk = await deskWith(['a.pdf'], understoodBefore);
    desk.onUnderstanding = async () => {
      desk.onUnderstanding = () => undefined;
      desk.write('new.pdf', 9);
      await desk.importer.refresh();
    };
    await desk.refresh();
    expect(desk.jobs).toEqual([
      'understand a.pdf',
      'open new.pdf',
      'read new.pdf',
      'understand new.pdf',
      'understand a.pdf',
    ]);
    expect((await desk.store.papers()).map(({ rules }) => rules)).toEqual([READING_RULES, READING_RULES]);
  });

  it('stay as they are while the member has stopped the import', async () => {
    const desk = await deskWith(['a.pdf', 'b.pdf'], understoodBefore);
    desk.onUnderstanding = () => desk.importer.stop();
    await desk.refresh();
    expect(desk.activity).toMatchObject({ current: undefined, waiting: 2, stopped: true });
    desk.onUnderstanding = () => undefined;
    await desk.importer.resume();
    await desk.rest();
    expect((await desk.store.papers()).map(({ rules }) => rules)).toEqual([READING_RULES, READING_RULES]);
  });
});

describe('a paper that cannot be understood', () => {
  it('stays readable, and is left alone until there are other rules', async () => {
    const desk = new ImportDesk();
    desk.write('odd.pdf', 1);
    desk.write('b.pdf', 2);
    desk.problems.set('understand odd.pdf', 'unmanageable');
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'odd.pdf': 'kept', 'b.pdf': 'kept' });
    expect((await desk.store.papers()).map(({ stage, textPages }) => [stage, textPages])).toEqual([
      ['indexed', PAGES],
      ['indexed', PAGES],
    ]);
    await desk.refresh();
    expect(desk.jobs.filter(job => job === 'understand odd.pdf')).toHaveLength(1);
    expect(desk.unforeseen).toEqual([]);
  });

  it('for want of room on the disk is tried again at the next look, without reading it anew', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    desk.problems.set('understand a.pdf', 'disk-full');
    await desk.refresh();
    expect((await onlyPaper(desk))?.stage).toBe('opened');
    desk.problems.clear();
    await desk.refresh();
    expect((await onlyPaper(desk))?.stage).toBe('indexed');
    expect(desk.jobs).toEqual(['open a.pdf', 'read a.pdf', 'understand a.pdf', 'understand a.pdf']);
  });
});

describe('papers of which only the bytes are kept', () => {
  it('are all opened before the text of any is read', async () => {
    const desk = await deskWith(['a.pdf', 'b.pdf'], keptOnly);
    await desk.refresh();
    expect(desk.jobs.slice(0, 2).toSorted()).toEqual(['open a.pdf', 'open b.pdf']);
    expect(desk.jobs).toHaveLength(6);
    expect(desk.folder.fingerprints).toHaveLength(2);
  });

  it('and that cannot be opened any more are told of by their file', async () => {
    const desk = await deskWith(['a.pdf', 'b.pdf'], keptOnly);
    desk.problems.set('open a.pdf', 'damaged');
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'damaged', 'b.pdf': 'kept' });
    expect(await desk.store.papers()).toHaveLength(1);
    await desk.refresh();
    expect(desk.jobs.filter(job => job === 'open a.pdf')).toHaveLength(1);
  });

  it('are kept when there is no room to open them, and tried again at the next look', async () => {
    const desk = await deskWith(['a.pdf'], keptOnly);
    desk.problems.set('open a.pdf', 'disk-full');
    await desk.refresh();
    expect(await desk.arrivals()).toEqual({ 'a.pdf': 'kept' });
    expect((await onlyPaper(desk))?.stage).toBe('stored');
    desk.problems.clear();
    await desk.refresh();
    expect((await onlyPaper(desk))?.stage).toBe('indexed');
  });
});

describe('a paper whose text was given up', () => {
  it('is read again once it is taken again', async () => {
    const desk = new ImportDesk();
    const sha256 = desk.write('a.pdf', 1);
    desk.problems.set('read a.pdf', 'unmanageable');
    await desk.refresh();
    desk.problems.clear();
    await desk.importer.takeAgain(sha256);
    await desk.rest();
    expect(desk.pagesRead).toHaveLength(PAGES);
  });

  it('is not read again when understanding it was interrupted', async () => {
    const desk = new ImportDesk();
    desk.write('a.pdf', 1);
    desk.problems.set('read a.pdf', 'unmanageable');
    desk.onUnderstanding = () => desk.importer.stop();
    await desk.refresh();
    desk.onUnderstanding = () => undefined;
    await desk.importer.resume();
    await desk.rest();
    expect(desk.jobs).toEqual(['open a.pdf', 'read a.pdf', 'understand a.pdf', 'understand a.pdf']);
  });
});
