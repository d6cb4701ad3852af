import { describe, expect, it } from 'vitest';
import { paperContent } from '../../../../shared/pack/paper-content.ts';
import { understandPaper } from '../../../../shared/pack/understand.ts';
import { made } from '../../../fixtures/agendas/build.ts';
import { heading, item, layout } from '../../../fixtures/agendas/layout.ts';
import { unsound } from '../../../fixtures/agendas/soundness.ts';

const pack = layout('a small pack', [
  heading('AGENDA'),
  item('1', 'Apologies for Absence'),
  item('2', 'Sea Wall Programme', { pages: 4 }),
]);

describe('What points beyond the file', () => {
  const { input } = made(pack, 'right');
  const beyond = { title: 'Appendix', pageIndex: 1_000_000_000, children: [] };

  it('is an entry of the outline that points at nothing', () => {
    const outline = [{ title: '2 Sea Wall Programme', pageIndex: 1, children: [beyond] }, beyond];
    expect(paperContent({ ...input, outline }).outline).toEqual([
      { title: '2 Sea Wall Programme', pageIndex: 1, children: [{ ...beyond, pageIndex: null }] },
      { ...beyond, pageIndex: null },
    ]);
    expect(unsound(input, understandPaper({ ...input, outline }))).toEqual([]);
  });

  it('is a page that was kept and is not the file’s', () => {
    const content = paperContent({ ...input, pageCount: 2 });
    expect([content.isRead(1), content.isRead(2), content.text(2)]).toEqual([true, false, '']);
    const fewer = { ...input, pageCount: 2 };
    expect(unsound(fewer, understandPaper(fewer))).toEqual([]);
  });
});
