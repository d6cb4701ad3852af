import { describe, expect, it } from 'vitest';
import { isExemptTitle } from '../../../../../shared/sources/moderngov/exempt-title.ts';

describe('titles of what is not for the public', () => {
  it.each([
    'Sale of land (Exempt)',
    'Sale of land [Part 2]',
    'Appendix A (EXEMPT – not for publication)',
    'Exempt: minutes',
    'Part 2',
    'Part II – private business',
    'Sale of land - Confidential',
  ])('takes %j for exempt', title => expect(isExemptTitle(title)).toBe(true));

  it.each([
    'Local Plan Part 2',
    'Exclusion of press and public',
    'Part 2 of the Local Plan',
    'Tax exemptions',
    'Confidence in policing',
    'Appendix (part 1)',
  ])('takes %j for public', title => expect(isExemptTitle(title)).toBe(false));
});
