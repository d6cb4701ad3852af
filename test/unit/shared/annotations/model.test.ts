import { describe, expect, it } from 'vitest';
import {
  annotationOf,
  inReadingOrder,
  LONGEST_COMMENT,
  type Annotation,
} from '../../../../shared/annotations/model.ts';
import type { Json } from '../../../../shared/journal/entry.ts';
import { fold, type FoldedRecord } from '../../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../../shared/journal/kinds.ts';
import { entryId, entryOf, MORNING_MS, recordId, sha256 } from '../../../support/made-up.ts';

const FIELDS = {
  paper: sha256(1),
  type: 'highlight',
  pageIndex: 4,
  rects: [[72, 700, 300, 712]],
  quote: { exact: 'the levy', prefix: '', suffix: ' rises', start: 0, end: 8 },
  colour: 'yellow',
  comment: 'Ask the treasurer',
  sortIndex: '00004|000000|000130',
} as const satisfies Record<string, Json>;

const made = entryOf(entryId(0), FIELDS);

function recordOf(...entries: readonly Parameters<typeof entryOf>[]): FoldedRecord {
  const record = fold([made, ...entries.map(entry => entryOf(...entry))], isKeptApart);
  if (!record) throw new Error('Nothing to fold');
  return record;
}

describe('annotationOf', () => {
  it('gives the fields, and when it was made and changed', () => {
    expect(annotationOf(recordOf([entryId(5000, 1), { colour: 'green' }, [made.id]]))).toEqual({
      ...FIELDS,
      colour: 'green',
      id: recordId('annotation:1'),
      createdAtMs: MORNING_MS,
      changedAtMs: MORNING_MS + 5000,
      tags: [],
      commentAlternatives: [],
      decisions: new Map(),
    });
  });

  it('offers the texts of devices that wrote apart', () => {
    const annotation = annotationOf(
      recordOf([entryId(1), { comment: 'here' }, [made.id]], [entryId(2, 1), { comment: 'there' }, [made.id]]),
    );
    expect(annotation?.comment).toBe('there');
    expect(annotation?.commentAlternatives.map(({ value }) => value)).toEqual(['there', 'here']);
  });

  it('takes a record whose later fields this release does not know', () => {
    expect(annotationOf(recordOf([entryId(1), { tags: ['budget'] }]))?.comment).toBe(FIELDS.comment);
  });

  it('takes a field that undoing has set to null for one that is not there', () => {
    const annotation = annotationOf(recordOf([entryId(1), { continued: null, adoptedFrom: null }]));
    expect(annotation).toMatchObject(FIELDS);
    expect(annotation).not.toHaveProperty('continued');
  });

  it('is nothing for a deleted record or one of another kind', () => {
    expect(annotationOf(recordOf([entryId(1), { deleted: true }, [made.id]]))).toBeUndefined();
    expect(annotationOf({ ...recordOf(), kind: 'flag' })).toBeUndefined();
  });

  it.each<[string, Record<string, Json>]>([
    ['a type of a later release', { type: 'stamp' }],
    ['a type that does not go with its place', { type: 'ink' }],
    ['no place', { rects: [] }],
    ['half a rectangle', { rects: [[1, 2]] }],
    ['a colour that is none', { colour: 'transparent' }],
    ['a page before the first', { pageIndex: -1 }],
    ['a paper that is none', { paper: 'agenda.pdf' }],
  ])('is nothing for a record with %s', (_, fields) => {
    expect(annotationOf(recordOf([entryId(1), fields, [made.id]]))).toBeUndefined();
  });

  it('is never hidden by a long comment: two of the longest may have been joined', () => {
    const comment = 'a'.repeat(2 * LONGEST_COMMENT + 2);
    expect(annotationOf(recordOf([entryId(1), { comment }, [made.id]]))?.comment).toBe(comment);
  });
});

describe('inReadingOrder', () => {
  const annotation = annotationOf(recordOf());
  const at = (name: string, sortIndex: string, createdAtMs: number): Annotation => {
    if (!annotation) throw new Error('No annotation');
    return { ...annotation, id: recordId(name), sortIndex, createdAtMs };
  };

  it('goes by the place, and at one place by the time of making', () => {
    const [late, early, first] = [at('late', 'b', 2), at('early', 'b', 1), at('first', 'a', 9)];
    expect(inReadingOrder([late, early, first])).toEqual([first, early, late]);
  });

  it('leaves the list it was given as it is', () => {
    const given = [at('b', 'b', 1), at('a', 'a', 1)];
    inReadingOrder(given);
    expect(given.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
