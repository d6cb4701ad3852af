import { describe, expect, it } from 'vitest';
import { isPassing, isSameVersion, passingVersion } from '../../../../shared/sources/passing-version.ts';

describe('a passing version', () => {
  it('is the same as the one that it becomes, and as no other', () => {
    const passing = passingVersion('10:15');
    expect([isPassing(passing), isPassing('10:15')]).toEqual([true, false]);
    expect(isSameVersion(passing, passing)).toBe(true);
    expect(isSameVersion(passing, '10:15')).toBe(true);
    expect(isSameVersion('10:15', passing)).toBe(true);
    expect(isSameVersion(passing, '10:16')).toBe(false);
  });
});
