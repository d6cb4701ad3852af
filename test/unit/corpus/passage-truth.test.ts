import { describe, expect, it } from 'vitest';
import { readRevisions } from '../../corpus/passages/truth.ts';
import { temporaryFolderWith } from '../../support/temporary-folder.ts';

const papers = { 'a.pdf': '', 'b.pdf': '' };

describe('the revisions of a folder', () => {
  it('are told by its truth files; fates that it does not know are untold', async () => {
    const passages = [
      { id: 1, quote: ' Wall ', prefix: 'Old', page: 2, v1Pages: [2], fate: 'kept', v2Pages: [3], expectedPage: null },
      { id: 'x', item: '7', quote: 'Gate', fate: 'changed', now: 'Gates' },
      { id: 3, quote: 'Path', fate: 'not found word for word' },
    ];
    const folder = await temporaryFolderWith({
      ...papers,
      'r.truth.json': { from: 'a.pdf', to: 'b.pdf', about: 'x', passages },
      'other.truth.json': { passages: 5 },
    });
    expect(await readRevisions(folder)).toEqual([
      {
        from: 'a.pdf',
        to: 'b.pdf',
        passages: [
          { ...passages[0], id: '1', quote: 'Wall' },
          { id: 'x', quote: 'Gate', fate: 'changed', now: 'Gates', v1Pages: [], v2Pages: [] },
          { id: '3', quote: 'Path', fate: 'untold', v1Pages: [], v2Pages: [] },
        ],
      },
    ]);
  });

  it.each([
    ['a paper is missing', { 'r.truth.json': { from: 'a.pdf', to: 'c.pdf', passages: [] } }, 'lacks c.pdf'],
    ['the file is no JSON', { 'r.truth.json': '{' }, '“r.truth.json” cannot be read'],
    ['it has no passages', { 'r.truth.json': { from: 'a.pdf', to: 'b.pdf' } }, '“r.truth.json” cannot be read'],
  ])('are refused in words when %s', async (_, files, words) => {
    await expect(readRevisions(await temporaryFolderWith({ ...papers, ...files }))).rejects.toThrow(words);
  });
});
