import { describe, expect, it } from 'vitest';
import { explainsSection, readSection } from '../../../../../shared/pack/agenda/sections.ts';

describe('A heading within an agenda', () => {
  it.each([
    ['UNRESTRICTED ITEMS', false],
    ['EXEMPT ITEMS', true],
    ['Part I', false],
    ['Part 2 - Private', true],
    ['PART TWO – PRIVATE', true],
    ['PART B (EXEMPT ITEMS)', true],
    ['Items for decision', false],
    ['Part A: Items for decision', false],
    ['Items to be considered in private', true],
    ['Eitemau Eithriedig', true],
    ['Confidential business', true],
    ['ROUTINE BUSINESS', false],
    ['PART II', null],
  ])('%s', (line, exempt) => {
    expect(readSection(line)).toEqual({ words: line, exempt });
  });

  it.each([
    'Apologies for Absence',
    'Exclusion of the Press and Public',
    '(At the time of preparing the agenda there were no exempt items)',
    'Confidential reporting policy',
    'Private sector housing',
    'Open spaces strategy',
    'Part of the old harbour',
    'Exempt items are not open to the public.',
  ])('is not seen in «%s»', line => {
    expect(readSection(line)).toBeNull();
  });

  it('may be explained below', () => {
    expect(explainsSection('The public is likely to be excluded from the meeting')).toBe(true);
    expect(explainsSection('During these items the meeting is likely to be open to the public')).toBe(false);
    expect(explainsSection('There were no exempt items')).toBeNull();
  });
});
