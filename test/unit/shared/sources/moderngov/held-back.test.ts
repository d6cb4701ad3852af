import { describe, expect, it } from 'vitest';
import { heldDocuments, isHeldBack, openDocuments } from '../../../../../shared/sources/moderngov/held-back.ts';
import type { ToldItem } from '../../../../../shared/sources/moderngov/told.ts';
import { document } from './told-of.ts';

function item(changes: Partial<ToldItem>): ToldItem {
  return { number: '1', title: 'Item', isRestricted: false, documents: [], ...changes };
}

describe('what a site holds back', () => {
  it('is what the site says, whatever the paper is called', () => {
    const said = item({
      documents: [
        document('1', { title: 'Appendix (exempt)', isRestricted: false }),
        document('2', { isRestricted: true }),
        document('3', { title: 'Appendix (exempt)', isRestricted: null }),
        document('4', { isRestricted: null }),
      ],
    });
    expect(openDocuments(said).map(({ id }) => id)).toEqual(['1', '4']);
    expect(heldDocuments(said).map(({ id }) => id)).toEqual(['2']);
    expect(openDocuments({ ...said, isRestricted: true })).toEqual([]);
    expect(heldDocuments({ ...said, isRestricted: true })).toHaveLength(4);
  });

  it('is an item called so, unless papers of it are handed out', () => {
    expect(isHeldBack(item({ title: 'Sale of land (Part 2)' }))).toBe(true);
    expect(isHeldBack(item({ title: 'Local plan (Part 2)', documents: [document('1')] }))).toBe(false);
    expect(isHeldBack(item({ isRestricted: true, documents: [document('1')] }))).toBe(true);
    expect(isHeldBack(item({ title: 'Exempt accommodation' }))).toBe(false);
  });
});
