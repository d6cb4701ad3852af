import { describe, expect, it } from 'vitest';
import { adoptedFields } from '../../../../shared/annotations/adopt.ts';
import type { EmbeddedMark } from '../../../../shared/annotations/embedded.ts';
import { annotationFieldsSchema } from '../../../../shared/annotations/model.ts';
import { rectInPage } from '../../../../shared/pack/page-geometry.ts';
import { sha256 } from '../../../support/made-up.ts';
import { A4, pageOfLines } from '../../../support/marks.ts';

const PAGE = { paper: sha256(1), geometry: A4, content: pageOfLines(['The levy rises']) };
const RECT = rectInPage(A4, [96, 88, 120, 103]);

function embedded(type: EmbeddedMark['type'], rest: Partial<EmbeddedMark> = {}): EmbeddedMark {
  return {
    key: '3:12R',
    drawnAs: '12R',
    type,
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

  it('keeps its place where no words are known, on a scan', () => {
    const page = { ...PAGE, content: undefined };
    expect(annotationFieldsSchema.parse(adoptedFields(embedded('highlight'), page))).toMatchObject({
      rects: [RECT],
      quote: { exact: '' },
    });
    expect(adoptedFields(embedded('note'), page)).toMatchObject({ quote: null, point: [RECT[0], RECT[3]] });
  });
});
