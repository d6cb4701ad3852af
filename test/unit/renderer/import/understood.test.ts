import { describe, expect, it } from 'vitest';
import { understoodRow } from '../../../../renderer/import/understood.ts';
import type { ItemDetail } from '../../../../shared/pack/agenda/item.ts';
import { paperSchema } from '../../../../shared/pack/paper.ts';
import { NO_METADATA } from '../../../../shared/pack/paper-content.ts';
import { sha256 } from '../../../support/made-up.ts';
import { detailOf, paperOf } from '../../../support/papers.ts';

const detail = detailOf(sha256(1));
const ITEM: ItemDetail = {
  number: '5',
  title: 'Sea wall',
  printed: { first: '5', last: '10' },
  pages: { first: 6, last: 11 },
  line: { pageIndex: 0, down: 300 },
  section: 'Part two',
  toFollow: false,
  exempt: true,
  textKey: null,
  note: 'Report of the Harbour Master',
  subItems: [],
  documents: [{ title: 'Appendix A', pages: { first: 9, last: 11 } }],
  report: null,
};

describe('the row of a paper that was understood', () => {
  it('holds of each item what a list of meetings needs, and no more', () => {
    const row = understoodRow({ ...detail, agenda: [ITEM] }, NO_METADATA, { folder: null });
    const { note: _note, subItems: _subItems, report: _report, ...brief } = ITEM;
    expect(row.agenda).toEqual([brief]);
    expect(paperSchema.parse({ ...paperOf(sha256(1)), ...row }).agenda).toEqual([brief]);
  });

  it('belongs to the committee of its folder, else to the body it names, else to none', () => {
    const named = { ...detail, meeting: { ...detail.meeting, body: 'Harbour Board' } };
    const committees = [
      understoodRow(named, NO_METADATA, { folder: 'Harbour' }),
      understoodRow(named, NO_METADATA, { folder: null }),
      understoodRow(detail, NO_METADATA, { folder: null }),
    ].map(({ committee, body }) => [committee, body]);
    expect(committees).toEqual([
      ['Harbour', 'Harbour Board'],
      ['Harbour Board', 'Harbour Board'],
      ['', null],
    ]);
  });

  it('says when the paper was published, and when its file was made', () => {
    const createdAt = '2026-07-02T09:30:00.000Z';
    const row = understoodRow({ ...detail, published: '2026-07-02' }, { ...NO_METADATA, createdAt }, { folder: null });
    expect(row).toMatchObject({ published: '2026-07-02', createdAt });
  });
});
