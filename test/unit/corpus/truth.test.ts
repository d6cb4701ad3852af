import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../corpus/truth.ts';
import { temporaryFolder, temporaryFolderWith } from '../../support/temporary-folder.ts';

describe('a folder of papers', () => {
  it('gives every PDF by name, with its items where they are written down', async () => {
    const items = [{ number: '5', title: 'Wall', startPdfPage: 3, endPdfPage: null, printedPages: [1, 'ii'] }];
    const folder = await temporaryFolderWith({
      'b.pdf': '',
      'a.PDF': '',
      'b.agenda.json': { file: 'b.pdf', items },
      'x.txt': '',
    });
    expect(await readCorpus(folder)).toEqual([
      { file: 'a.PDF', items: null },
      { file: 'b.pdf', items: [{ ...items[0], printedPages: ['1', 'ii'] }] },
    ]);
  });

  it('is read where little is told: no name, no items, no number, a number that is one', async () => {
    const folder = await temporaryFolderWith({
      'a.pdf': '',
      'b.pdf': '',
      'a.agenda.json': {
        council: 'A',
        items: [
          { number: null, title: 'Levy' },
          { number: 7, note: 'x' },
        ],
      },
      'b.agenda.json': { items: null },
    });
    expect(await readCorpus(folder)).toEqual([
      { file: 'a.pdf', items: [{ number: '', title: 'Levy' }, { number: '7' }] },
      { file: 'b.pdf', items: [] },
    ]);
  });

  it('needs no items where it tells of passages', async () => {
    const folder = await temporaryFolderWith({ 'a.pdf': '', 'r.truth.json': {} });
    expect(await readCorpus(folder)).toEqual([{ file: 'a.pdf', items: null }]);
  });

  it.each([
    ['there is none', undefined, 'There is no folder'],
    ['nothing is written down', { 'a.pdf': '' }, 'holds no *.agenda.json'],
    ['a paper is missing', { 'a.agenda.json': { file: 'gone.pdf', items: [] } }, 'lacks gone.pdf'],
    ['what is written down is no JSON', { 'a.pdf': '', 'a.agenda.json': '{' }, '“a.agenda.json” cannot be read'],
    ['it is something else', { 'a.pdf': '', 'a.agenda.json': { items: 5 } }, '“a.agenda.json” cannot be read'],
  ])('is refused in words when %s', async (_, files, words) => {
    const folder = files ? await temporaryFolderWith(files) : path.join(temporaryFolder(), 'none');
    await expect(readCorpus(folder)).rejects.toThrow(words);
  });
});
