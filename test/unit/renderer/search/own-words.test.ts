import { describe, expect, it } from 'vitest';
import { recordIdSchema, sha256Schema } from '../../../../shared/ids.ts';
import type { Json } from '../../../../shared/journal/entry.ts';
import type { FoldedRecord } from '../../../../shared/journal/fold.ts';
import { ownSegments } from '../../../../renderer/search/own-segments.ts';
import { ownWordsIn } from '../../../../renderer/search/own-words.ts';

const PAPER = sha256Schema.parse('a'.repeat(64));
const QUOTE = { exact: 'the re-\nport', prefix: '', suffix: '', start: 0, end: 11 };
const AT = { paper: PAPER, pageIndex: 3, colour: 'yellow', sortIndex: '00003' };

function record(kind: string, fields: Readonly<Record<string, Json>>, rest: Partial<FoldedRecord> = {}): FoldedRecord {
  const entry = '0000000000000-0000-aaaaaaaaaaaaaaaa' as FoldedRecord['createdBy'];
  return {
    id: recordIdSchema.parse(`${kind}:1`),
    kind,
    fields,
    heads: {},
    conflicts: {},
    deleted: false,
    createdBy: entry,
    changedBy: entry,
    ...rest,
  };
}

const highlight = {
  ...AT,
  type: 'highlight',
  comment: 'Ask why',
  rects: [[0, 0, 1, 1]],
  quote: QUOTE,
  'tag:money': true,
};

describe('the member’s own words', () => {
  it('are what they wrote, their tags, and the words they marked', () => {
    expect(ownWordsIn([record('annotation', highlight)])).toEqual([
      { record: 'annotation:1', is: 'highlight', paper: PAPER, pageIndex: 3, text: 'Ask why\nmoney\nthe re-port' },
    ]);
  });

  it('are not the words that a note or a bookmark only stands near', () => {
    const bookmark = { ...AT, type: 'bookmark', comment: 'The levy', point: [1, 1], quote: QUOTE };
    expect(ownWordsIn([record('annotation', bookmark)]).map(({ is, text }) => [is, text])).toEqual([
      ['bookmark', 'The levy'],
    ]);
    expect(ownWordsIn([record('annotation', { ...bookmark, comment: ' ' })])).toEqual([]);
  });

  it('are the nature of an interest, at the page of its item', () => {
    const flag = {
      paper: PAPER,
      item: { number: '5', title: 'Levy', pageIndex: 7 },
      meeting: { committee: 'Cabinet', date: null },
      interestKind: 'pecuniary',
      whose: 'self',
      nature: 'I own the lighthouse',
      action: 'leave',
      status: 'draft',
    };
    expect(ownWordsIn([record('flag', flag)])).toMatchObject([
      { is: 'interest', pageIndex: 7, text: 'I own the lighthouse' },
    ]);
  });

  it('are all texts of a note that two devices wrote apart', () => {
    const conflicts = { comment: ['one', 'two'].map(value => ({ id: 'x' as never, value })) };
    expect(ownWordsIn([record('annotation', highlight, { conflicts })])[0]?.text).toMatch(/^one\ntwo\n/);
  });

  it('are not those of what is deleted, or of another kind', () => {
    const records = [record('annotation', highlight, { deleted: true }), record('reading', {})];
    expect(ownWordsIn(records)).toEqual([]);
  });

  it('are indexed anew only where they changed', () => {
    const [words] = ownWordsIn([record('annotation', highlight)]);
    if (!words) throw new Error('There are words.');
    const first = ownSegments([words], new Map());
    expect(ownSegments([{ ...words }], first).get(PAPER)).toBe(first.get(PAPER));
    expect(ownSegments([{ ...words, text: 'other' }], first).get(PAPER)).not.toBe(first.get(PAPER));
    expect(ownSegments([], first).size).toBe(0);
  });
});
