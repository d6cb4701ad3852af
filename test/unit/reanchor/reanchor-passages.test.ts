import { describe, expect, it } from 'vitest';
import { alignVersions } from '../../../shared/anchoring/alignment/align.ts';
import { versionText } from '../../../shared/anchoring/text/version-text.ts';
import { inListOrder } from '../../reanchor/in-list-order.ts';
import { passageLines } from '../../reanchor/passage-lines.ts';
import { reanchorPassages } from '../../reanchor/reanchor-passages.ts';

const OLD = [
  'The Cabinet is asked, as it was in the spring, to agree the plan for the depot at Quay Street, Harbour ward.\nThe cost has risen to £4.2 million this year.',
  'Officers will report again in May on the trees along the avenue.\nA further subsidy for the ferry is not proposed.',
];
const NEW = [
  'Urgent business\nThe Chair has agreed that a late item on the harbour wall be taken today.',
  'The Cabinet is asked, as it was in the spring, to agree the plan for the depot at Quay Street, Harbour ward.\nThe cost has risen to £7.9 million this year.',
  'Officers will report again in May on the trees along the avenue.',
];

const alignment = alignVersions(versionText(OLD), versionText(NEW));
const outcome = (quote: string, page?: number) => reanchorPassages(alignment, [{ id: 7, quote, page }])[0];

describe('what has become of a passage', () => {
  it('is told with the words of the new version and their page', () => {
    expect(outcome('agree the plan\n for the depot')).toMatchObject({
      id: 7,
      outcome: 'same',
      page: 2,
      pages: [2],
      words: 'agree the plan for the depot',
      oldPage: 1,
    });
  });

  it('is told as changed, with the new words, where a figure was', () => {
    const words = 'The cost has risen to £7.9 million this year.';
    expect(outcome('The cost has risen to £4.2 million this year.')).toMatchObject({
      outcome: 'changed',
      page: 2,
      words,
    });
  });

  it('is told as gone, without a page, where it was deleted', () => {
    expect(outcome('A further subsidy for the ferry is not proposed.', 2)).toEqual({
      id: 7,
      outcome: 'gone',
      page: null,
      pages: [],
      words: null,
      oldPage: 2,
    });
  });
});

describe('a passage that the old version does not have', () => {
  it('is looked for in the new one by its words', () => {
    const found = outcome('a late item on the harbour wall');
    expect(found).toMatchObject({ outcome: 'moved', page: 1, oldPage: null });
  });

  it('is unsure where its words stand there twice, and gone where they do not', () => {
    const twice = alignVersions(versionText(['Alpha']), versionText(['A late item', 'Beta\nA late item']));
    const [found] = reanchorPassages(twice, [{ id: 'y', quote: 'A late item' }]);
    expect(found).toMatchObject({ outcome: 'unsure', because: 'repeated', oldPage: null });
    expect(found?.candidates).toEqual([
      { page: 1, pages: [1], words: 'A late item' },
      { page: 2, pages: [2], words: 'A late item' },
    ]);
    expect(outcome('nothing of the kind')).toMatchObject({ outcome: 'gone', oldPage: null });
  });
});

describe('passages that name no page', () => {
  const pages = ['Head\nAlpha', 'Head\nBeta', 'Head\nGamma'];

  it('are meant where the order of the list says, if their words stand several times', () => {
    const list = [
      { id: 1, quote: 'Alpha' },
      { id: 2, quote: 'Head' },
      { id: 3, quote: 'Beta' },
    ];
    expect(inListOrder(list, pages)).toEqual([list[0], { id: 2, quote: 'Head', page: 2, prefix: '' }, list[2]]);
  });

  it('leave alone those that name theirs, or stand nowhere', () => {
    const list = [
      { id: 1, quote: 'Head', page: 3 },
      { id: 2, quote: 'Delta' },
    ];
    expect(inListOrder(list, pages)).toEqual(list);
  });
});

describe('what is printed of a passage', () => {
  const labels = [null, '1', '2'];

  it('names the printed page, and the one in the file', () => {
    const lines = passageLines(
      { id: 7, outcome: 'moved', because: 'order', page: 3, pages: [3], words: 'a\nb', oldPage: 2 },
      labels,
      labels,
    );
    expect(lines).toEqual(['7: moved (order), was on page 1', '  page 2 (PDF 3): “a b”']);
  });

  it('says that it is not in the old version, and where it may be', () => {
    const candidates = [{ page: 1, pages: [1], words: 'a' }];
    const passage = { id: 'x', outcome: 'unsure', because: 'repeated', page: null, pages: [], words: null } as const;
    expect(passageLines({ ...passage, candidates, oldPage: null }, labels, labels)).toEqual([
      'x: unsure (repeated), not in the old version',
      '  perhaps PDF page 1 (PDF 1): “a”',
    ]);
  });
});
