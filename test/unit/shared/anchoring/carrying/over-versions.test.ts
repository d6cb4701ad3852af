import { describe, expect, it } from 'vitest';
import { betterOutcome, overVersions } from '../../../../../shared/anchoring/carrying/over-versions.ts';
import type { Outcome } from '../../../../../shared/anchoring/outcome.ts';

const spot = (words: string) => ({ spans: [{ pageIndex: 0, start: 0, end: words.length }], words });
const same: Outcome = { kind: 'same', spot: spot('same') };
const moved: Outcome = { kind: 'moved', spot: spot('moved'), because: 'order' };
const changed: Outcome = { kind: 'changed', spot: spot('changed') };
const unsure: Outcome = { kind: 'unsure', candidates: [], because: 'repeated' };
const offered: Outcome = { kind: 'unsure', candidates: [spot('here')], because: 'poor-fit' };
const gone: Outcome = { kind: 'gone' };

describe('an outcome over a version between', () => {
  it.each([
    [same, same, 'same'],
    [same, moved, 'moved'],
    [moved, same, 'moved'],
    [changed, same, 'changed'],
    [moved, changed, 'changed'],
    [same, gone, 'gone'],
    [changed, unsure, 'unsure'],
  ] as const)('is the worse of both', (first, second, kind) => {
    const outcome = overVersions(first, second);
    expect(outcome.kind).toBe(kind);
    if ('spot' in second) expect(outcome).toMatchObject({ spot: second.spot });
  });
});

describe('the better of two outcomes', () => {
  it('is the one that tells more, and the first of equals', () => {
    expect(betterOutcome(changed, same)).toBe(same);
    expect(betterOutcome(gone, unsure)).toBe(unsure);
    expect(betterOutcome(moved, { ...moved })).toBe(moved);
    expect(betterOutcome(unsure, offered)).toBe(offered);
    expect(betterOutcome(offered, unsure)).toBe(offered);
  });
});
