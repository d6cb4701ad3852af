import { describe, expect, it } from 'vitest';
import { turnedGeometry, type PageGeometry } from '../../../../shared/pack/page-geometry.ts';
import { turnedOn } from '../../../../shared/reading/page-look.ts';

const PAGE: PageGeometry = { view: [0, 0, 600, 800], rotation: 270, userUnit: 1 };

describe('turning pages', () => {
  it('turns by quarters, and comes round', () => {
    expect(turnedOn(270, 1)).toBe(0);
    expect(turnedOn(0, -1)).toBe(270);
    expect(turnedOn(90, 1)).toBe(180);
  });

  it('adds to the turn that the file has', () => {
    expect([0, 90, 180, 270].map(turn => turnedGeometry(PAGE, turn as 0 | 90 | 180 | 270).rotation)).toEqual([
      270, 0, 90, 180,
    ]);
  });
});
