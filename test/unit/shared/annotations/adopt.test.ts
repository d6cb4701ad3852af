import { describe, expect, it } from 'vitest';
import { adoptedFields, keysAdopted, keysReplaced } from '../../../../shared/annotations/adopt.ts';
import type { EmbeddedMark } from '../../../../shared/annotations/embedded.ts';
import { annotationFieldsSchema } from '../../../../shared/annotations/model.ts';
import { rectInPage } from '../../../../shared/pack/page-geometry.ts';
import { sha256 } from '../../../support/made-up.ts';
import { A4, markOf, pageOfLines } from '../../../support/marks.ts';

const PAGE = { paper: sha256(1), geometry: A4, content: pageOfLines(['The levy rises']), notes: [] };
const RECT = rectInPage(A4, [96, 88, 120, 103]);

function embedded(type: EmbeddedMark['type'], rest: Partial<EmbeddedMark> = {}): EmbeddedMark {
  return {
    key: '3:12R',
    drawnAs: '12R',
    type,
    called: 'Mark',
    isHeld: true,
    answers: [],
    words: '',
    shape: { pageIndex: 3, rects: [RECT] },
    strokes: type === 'ink' ? [[1, 2, 1, 3, 4, 1]] : [],
    width: 2,
    colour: { css: '#00ff00', nearest: 'green' },
    author: 'The clerk',
    comment: 'See above',
    changedAt: null,
    ...rest,
  };
}

describe('a mark of the file made the member’s own', () => {
  it.each(['highlight', 'underline', 'strikeout', 'note', 'ink', 'area'] as const)(
    'is a %s of theirs that says where it comes from',
    type => {
      const fields = adoptedFields(embedded(type), PAGE);
      expect(annotationFieldsSchema.parse(fields)).toMatchObject({
        type,
        adoptedFrom: '3:12R',
        colour: 'green',
        comment: 'See above',
        pageIndex: 3,
        quote: { exact: 'levy' },
      });
    },
  );

  it('stands among the member’s own by its place', () => {
    expect(adoptedFields(embedded('highlight'), PAGE).sortIndex).toBe('00003|000004|000088');
  });

  it('is a note beside one that it cannot look like, which stays as it is', () => {
    const circle = embedded('area', { called: 'Circle', isHeld: false });
    const fields = adoptedFields(circle, PAGE);
    expect(annotationFieldsSchema.parse(fields)).toMatchObject({
      type: 'note',
      standsBeside: true,
      // Behind the end of its line: right beside it stand words.
      point: [156, RECT[3]],
      adoptedFrom: '3:12R',
      comment: 'See above',
      quote: { exact: 'levy' },
    });
    const atEnd = rectInPage(A4, [126, 88, 156, 103]);
    const last = embedded('area', { isHeld: false, shape: { pageIndex: 3, rects: [atEnd] } });
    expect(adoptedFields(last, PAGE)).toMatchObject({ point: [156, RECT[3]] });
    const taken = { ...PAGE, notes: [[156, RECT[3] + 4]] as const };
    expect(adoptedFields(last, taken), 'beside the sign of another').toMatchObject({ point: [174, RECT[3]] });
    const atEdge = embedded('area', { isHeld: false, shape: { pageIndex: 3, rects: [[400, 500, 590, 520]] } });
    expect(adoptedFields(atEdge, PAGE)).toMatchObject({ point: [577, 520] });
    const own = [
      markOf('note', { adoptedFrom: '3:12R', standsBeside: true }),
      markOf('highlight', { adoptedFrom: '3:13R' }),
      markOf('highlight'),
    ];
    expect(keysAdopted(own)).toEqual(['3:12R', '3:13R']);
    expect(keysReplaced(own)).toEqual(['3:13R']);
  });

  it.each([
    ['strikeout', { called: 'Strike-out', comment: '', author: '' }, 'Strike-out in the PDF: “levy”'],
    ['underline', { called: 'Underline', comment: '' }, 'Underline by The clerk in the PDF: “levy”'],
    ['strikeout', { called: 'Strike-out' }, 'Strike-out by The clerk in the PDF: “levy”\n\nSee above'],
    ['ink', { called: 'Drawing', comment: '', author: '' }, 'Drawing in the PDF'],
    ['area', { called: 'Box', comment: '' }, 'Box by The clerk in the PDF'],
    ['area', { called: 'Box' }, 'See above'],
  ] as const)('beside a %s of %j says what that is', (type, rest, comment) => {
    expect(adoptedFields(embedded(type, { ...rest, isHeld: false }), PAGE).comment).toBe(comment);
  });

  it('says no more than the original where it is like it', () => {
    expect(adoptedFields(embedded('strikeout', { comment: '' }), PAGE).comment).toBe('');
  });

  it('keeps the words of the answers', () => {
    const answers = [
      { author: 'The chair', comment: 'I agree', changedAt: null },
      { author: '', comment: 'Good', changedAt: null },
    ];
    expect(adoptedFields(embedded('note', { answers }), PAGE).comment).toBe(
      'See above\n\nAnswer by The chair: I agree\n\nAnswer: Good',
    );
    expect(adoptedFields(embedded('note', { answers, comment: '' }), PAGE).comment).toMatch(/^Answer by The chair/);
  });

  it('keeps its place where no words are known, on a scan', () => {
    const page = { ...PAGE, content: undefined };
    expect(annotationFieldsSchema.parse(adoptedFields(embedded('highlight'), page))).toMatchObject({
      rects: [RECT],
      quote: { exact: '' },
    });
    expect(adoptedFields(embedded('note'), page)).toMatchObject({ quote: null, point: [RECT[0], RECT[3]] });
  });
});
