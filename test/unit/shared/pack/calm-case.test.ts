import { describe, expect, it } from 'vitest';
import { calmCase } from '../../../../shared/pack/calm-case.ts';

describe('calmCase', () => {
  it.each([
    ['REPAIR OF THE EAST WALL', 'Repair of the East Wall'],
    ['THE WALL', 'The Wall'],
    ['SUB-COMMITTEE', 'Sub-Committee'],
    ['CHILDREN’S  SERVICES', 'Children’s Services'],
    ['Repair of the EAST wall', 'Repair of the EAST wall'],
    ['2026/27', '2026/27'],
    ['ÉCOLE', 'École'],
  ])('makes “%s” “%s”', (text, calm) => {
    expect(calmCase(text)).toBe(calm);
  });
});
