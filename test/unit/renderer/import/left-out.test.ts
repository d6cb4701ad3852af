import { beforeEach, describe, expect, it } from 'vitest';
import { leftOutToTell, noteLeftOut, putAwayLeftOut, useLeftOut } from '../../../../renderer/import/left-out.ts';
import type { LeftOut } from '../../../../shared/sources/left-out.ts';
import { sourceId } from '../../../support/made-up.ts';

const deep = (count: number, source = 0): LeftOut => ({
  source: sourceId(source),
  folder: 'Council',
  reason: 'too-deep',
  count,
  example: 'a.pdf',
});
const told = (): readonly LeftOut[] => leftOutToTell(useLeftOut.getState());

describe('what is told of files left out', () => {
  beforeEach(() => useLeftOut.setState(useLeftOut.getInitialState()));

  it('is what the latest look at the sources found', () => {
    noteLeftOut([deep(3), deep(1, 1)]);
    expect(told()).toEqual([deep(3), deep(1, 1)]);
    noteLeftOut([]);
    expect(told()).toEqual([]);
  });

  it('stays away once put away, and leaves the rest', () => {
    noteLeftOut([deep(3), deep(3, 1)]);
    putAwayLeftOut(deep(3));
    noteLeftOut([deep(3), deep(3, 1)]);
    expect(told()).toEqual([deep(3, 1)]);
  });

  it('is told again when it is something else, and when it has gone and come back', () => {
    noteLeftOut([deep(3)]);
    putAwayLeftOut(deep(3));
    noteLeftOut([deep(4)]);
    expect(told()).toEqual([deep(4)]);
    noteLeftOut([deep(3)]);
    expect(told()).toEqual([deep(3)]);
  });
});
