import { describe, expect, it } from 'vitest';
import type { PaperInput } from '../../../../../shared/pack/paper-content.ts';
import { understandPaper } from '../../../../../shared/pack/understand.ts';
import type { WarningCode } from '../../../../../shared/pack/warning.ts';
import { LAYOUTS } from '../../../../fixtures/agendas/all-layouts.ts';
import { made, type MadePaper } from '../../../../fixtures/agendas/build.ts';
import { heading, item, layout, type ItemPlan, type Layout } from '../../../../fixtures/agendas/layout.ts';
import type { OutlineKind } from '../../../../fixtures/agendas/outlines.ts';

const plain = (rest: Omit<ItemPlan, 'number' | 'title'> = {}, id = 'plain'): Layout =>
  layout(id, [
    heading('Wexmoor Borough Council'),
    heading('AGENDA'),
    item('1', 'Apologies for Absence'),
    item('2', 'Minutes', { pages: 4, papers: 'minutes' }),
    item('3', 'Sea Wall Programme', { pages: 6, ...rest }),
    item('4', 'Bus Shelters', { pages: 3 }),
  ]);

const layoutNamed = (id: string): Layout => {
  const found = LAYOUTS.find(one => one.id === id);
  if (!found) throw new Error(`No layout ${id}`);
  return found;
};

const codesOf = (paper: PaperInput): readonly WarningCode[] => understandPaper(paper).warnings.map(({ code }) => code);
const codes = (from: Layout, outline: OutlineKind): readonly WarningCode[] => codesOf(made(from, outline).input);

const numbers = ({ input }: MadePaper): readonly string[] => understandPaper(input).agenda.map(({ number }) => number);

describe('A paper that is clear', () => {
  it('gives no warning about its agenda', () => {
    expect(codes(plain(), 'right')).toEqual([]);
    expect(codes(plain(), 'none')).toEqual([]);
  });
});

describe('A paper that is not clear says so', () => {
  it('where the outline leads elsewhere than the agenda', () => {
    expect(codes(plain(), 'shifted')).toContain('outline-disagrees');
    expect(codes(plain(), 'reversed')).toContain('outline-disagrees');
  });

  it('where the outline has an item that the agenda does not', () => {
    const { input } = made(plain(), 'right');
    const more = { title: '5 Urgent Business: Flood', pageIndex: 12, children: [] };
    expect(codesOf({ ...input, outline: [...input.outline, more] })).toContain('item-only-in-outline');
  });

  it('where a range runs beyond the file', () => {
    expect(codes(layoutNamed('last range runs on beyond the file'), 'none')).toContain('range-beyond-file');
  });

  it('where the end of a range is not printed', () => {
    expect(codes(layoutNamed('range that lost its second number at the end of a page'), 'none')).toContain(
      'range-inferred',
    );
  });

  it('where a range and the numbers stamped on the pages disagree', () => {
    expect(codes(plain({ range: ['8', '13'] }), 'none')).toContain('range-disagrees');
  });

  it('where two items bear the same number, and where one is left out', () => {
    const found = codes(layoutNamed('two items that bear the same number'), 'none');
    expect(found).toContain('number-twice');
    expect(found).toContain('number-missing');
  });

  it('where nothing tells the pages of the items', () => {
    const untold = layout(
      'untold',
      [
        heading('AGENDA'),
        item('1', 'Apologies for Absence'),
        item('2', 'Oyster Beds', { pages: 4, papers: 'minutes' }),
        item('3', 'Ferry Slip', { pages: 4, papers: 'minutes' }),
      ],
      { stamps: { counted: 'not', item: false }, style: { range: 'none' } },
    );
    const { agenda, warnings } = understandPaper(made(untold, 'none').input);
    expect(agenda.map(({ pages }) => pages)).toEqual([null, null, null]);
    expect(warnings.map(({ code }) => code)).toContain('pages-unclear');
  });
});

describe('A paper of which only the front was read', () => {
  const paper = made(plain(), 'right');
  const front = { ...paper.input, pages: paper.input.pages.map((page, at) => (at === 0 ? page : undefined)) };

  it('has all its items, with what the agenda says of them', () => {
    const { agenda } = understandPaper(front);
    expect(agenda.map(({ number, title, printed }) => ({ number, title, printed }))).toEqual(
      paper.items.map(({ number, title, printed }) => ({ number, title, printed })),
    );
  });

  it('has the pages that its outline tells', () => {
    expect(understandPaper(front).agenda.map(({ pages }) => pages?.first ?? null)).toEqual([null, 1, 5, 11]);
  });
});

describe('A paper whose front pages are scanned', () => {
  const scanned = (kind: OutlineKind): MadePaper => {
    const paper = made(plain(), kind);
    const blank = { text: '', places: new Int32Array() };
    return {
      ...paper,
      input: { ...paper.input, pages: paper.input.pages.map((page, at) => (at === 0 ? blank : page)) },
    };
  };

  it('has the items of its outline, at their pages', () => {
    const { agenda } = understandPaper(scanned('right').input);
    expect(agenda.map(({ number, pages }) => [number, pages?.first])).toEqual([
      ['2', 1],
      ['3', 5],
      ['4', 11],
    ]);
  });

  it('has no items made of headings or of the names of files', () => {
    expect(numbers(scanned('headings'))).toEqual([]);
    expect(numbers(scanned('files'))).toEqual([]);
  });
});

describe('The papers of an item', () => {
  it('are those that the outline has below it, within its pages', () => {
    const { input } = made(plain(), 'none');
    const outline = [
      { title: 'Agenda', pageIndex: 0, children: [] },
      {
        title: '3 Sea Wall Programme',
        pageIndex: 5,
        children: [
          { title: 'Sea Wall report', pageIndex: 5, children: [] },
          { title: 'Appendix A - Plan', pageIndex: 8, children: [] },
        ],
      },
    ];
    const third = understandPaper({ ...input, outline }).agenda.find(({ number }) => number === '3');
    expect(third?.documents.map(({ title, pages }) => [title, pages.first, pages.last])).toEqual([
      ['Sea Wall report', 5, 7],
      ['Appendix A - Plan', 8, 10],
    ]);
  });
});
