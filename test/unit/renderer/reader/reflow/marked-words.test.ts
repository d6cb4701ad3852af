import { describe, expect, test } from 'vitest';
import { markedParts, type MarkedStretch } from '../../../../../renderer/reader/reflow/marked-words.ts';
import { recordIdSchema } from '../../../../../shared/ids.ts';
import type { Piece } from '../../../../../shared/reflow/flow.ts';

const PIECE: Piece = {
  text: 'Loans went up in the spring',
  pageIndex: 3,
  start: 100,
  down: 0,
  glued: false,
  shift: null,
};
const mark = (id: string, start: number, end: number): MarkedStretch => ({
  id: recordIdSchema.parse(id),
  type: 'highlight',
  colour: 'green',
  hasComment: false,
  start,
  end,
});
const cut = (...marks: readonly MarkedStretch[]): readonly (readonly [string, string | undefined])[] =>
  markedParts(PIECE, marks).map(part => [part.text, part.mark?.id]);

describe('words that are marked', () => {
  test('are cut out of their piece', () => {
    expect(cut(mark('a', 106, 113))).toEqual([
      ['Loans ', undefined],
      ['went up', 'a'],
      [' in the spring', undefined],
    ]);
  });

  test('are shown up to the ends of a piece that the mark reaches over', () => {
    expect(cut(mark('a', 0, 105), mark('b', 121, 900))).toEqual([
      ['Loans', 'a'],
      [' went up in the ', undefined],
      ['spring', 'b'],
    ]);
  });

  test('bear the mark that begins last where several lie on them', () => {
    expect(cut(mark('a', 100, 113), mark('b', 106, 110))).toEqual([
      ['Loans ', 'a'],
      ['went', 'b'],
      [' up', 'a'],
      [' in the spring', undefined],
    ]);
  });

  test('are none where no mark lies', () => {
    expect(cut(mark('a', 0, 100), mark('b', 127, 130))).toEqual([[PIECE.text, undefined]]);
  });
});
