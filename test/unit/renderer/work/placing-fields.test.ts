import { describe, expect, it } from 'vitest';
import { decisionFields, placingFields } from '../../../../renderer/work/placing-fields.ts';
import { decisionField, decisionsIn } from '../../../../shared/annotations/decision.ts';
import { placedOn, placementOf } from '../../../../shared/annotations/placement.ts';
import { sha256 } from '../../../support/made-up.ts';
import { markOf } from '../../../support/marks.ts';

const [OLD, NEW] = [sha256(1), sha256(2)] as const;
const TYPES = ['highlight', 'note', 'ink', 'area', 'bookmark'] as const;

/** A mark of a kind as it was carried over from the old version to the new. */
function carriedOver(type: (typeof TYPES)[number], rest: Record<string, unknown> = {}) {
  const made = markOf(type, rest);
  const there = placedOn(made, NEW, { ...placementOf(made), pageIndex: 3, sortIndex: '00003|000000|000130' });
  if (!there) throw new Error('It has no place there');
  return { made, there };
}

describe('where a mark lies now', () => {
  it('is its own place where it was made on the paper', () => {
    const place = { point: [1, 2], sortIndex: '00000|000000|000010' };
    expect(placingFields(markOf('note'), place)).toEqual(place);
  });

  it.each(TYPES)('is a decision for the version it is shown on where it was carried there: %s', type => {
    const { made, there } = carriedOver(type);
    const fields = placingFields(there, { sortIndex: '00003|000000|000200' });
    expect(Object.keys(fields)).toEqual([decisionField(NEW)]);
    const decision = decisionsIn(fields).get(NEW);
    expect(decision).toEqual({ choice: 'placed', at: { ...placementOf(there), sortIndex: '00003|000000|000200' } });
    expect(made.paper).toBe(OLD);
  });

  it('ends on its page where a mark on words went on over the page break before', () => {
    const quote = { exact: 'the levy', prefix: '', suffix: '', start: 0, end: 8 };
    const continued = [{ pageIndex: 4, rects: [[72, 700, 300, 712]], quote }];
    const { there: long } = carriedOver('highlight', { continued });
    expect(placementOf(long)).toHaveProperty('continued');
    expect(decisionsIn(placingFields(long, { continued: [] })).get(NEW)).toMatchObject({ at: { continued: [] } });
  });
});

describe('what was decided', () => {
  it.each(TYPES)('is read again from the journal as it was written: %s', type => {
    const at = placementOf(carriedOver(type).there);
    for (const choice of ['accepted', 'placed'] as const) {
      expect(decisionsIn(decisionFields(NEW, { choice, at }))).toEqual(new Map([[NEW, { choice, at }]]));
    }
    expect(decisionsIn(decisionFields(NEW, { choice: 'kept' }))).toEqual(new Map([[NEW, { choice: 'kept' }]]));
  });

  it('is a copy: what is shown can change without the journal’s doing so', () => {
    const at = placementOf(carriedOver('ink').there);
    const written = decisionFields(NEW, { choice: 'accepted', at })[decisionField(NEW)];
    expect(written).toEqual({ choice: 'accepted', at });
    expect((written as unknown as { readonly at: { readonly strokes: unknown } }).at.strokes).not.toBe(
      'strokes' in at ? at.strokes : undefined,
    );
  });
});
