import { describe, expect, it } from 'vitest';
import { findInText, foldNeedle } from '../../../../shared/search/find-in-text.ts';
import { foldText } from '../../../../shared/search/fold-text.ts';

function found(text: string, typed: string, wholeWords = false): readonly string[] {
  return findInText(foldText(text), foldNeedle(typed), wholeWords).map(({ start, end }) => text.slice(start, end));
}

describe('finding in a text', () => {
  it('finds what is hyphenated in any way by any way it is hyphenated', () => {
    const text = 'report, re-port, re-\nport, RE\u00adPORT';
    for (const typed of ['report', 're-port', 'Re‐Port']) expect(found(text, typed)).toHaveLength(4);
  });

  it('finds a phrase over a line end, and gives it back as it stands', () => {
    expect(found('at the civic\n   centre on Monday', 'Civic  centre')).toEqual(['civic\n   centre']);
  });

  it('finds a ligature once by a letter that it holds twice, and as a part of a word', () => {
    expect(found('o\uFB00', 'f')).toEqual(['\uFB00']);
    expect(found('the oﬃcer', 'fic')).toEqual(['ﬃc']);
  });

  it('finds whole words, also those that are parts of a hyphenated one', () => {
    expect(found('wall, walls, sea-wall; Wall', 'wall', true)).toEqual(['wall', 'wall', 'Wall']);
    expect(found('one-off offer', 'off', true)).toEqual(['off']);
    expect(found('one-off', 'one-off', true)).toEqual(['one-off']);
    expect(found('café', 'caf', true)).toEqual([]);
  });

  it('finds nothing where nothing is looked for', () => {
    expect(found('a  b', '   ')).toEqual([]);
  });

  it('looks for what was typed so far while a hyphen is being typed', () => {
    expect(foldNeedle('one-')).toEqual({ begin: 'one', rest: [] });
    expect(foldNeedle('-off')).toEqual({ begin: 'off', rest: [] });
    expect(foldNeedle('-')).toEqual({ begin: '-', rest: [] });
  });

  it('takes a hyphen for a space, and a space for a hyphen', () => {
    const text = 'decision-making, decision making, decision-\nmaking, decision\nmaking, decisionmaking';
    expect(found(text, 'decision-making')).toHaveLength(5);
    expect(found(text, 'decision making')).toHaveLength(4);
    expect(found('the up-to-date list, kept up to date', 'up to-date')).toEqual(['up-to-date', 'up to date']);
    expect(found('a decision-making body', 'decision making', true)).toEqual(['decision-making']);
    expect(found('the 2025-26 budget', '2025 26')).toEqual(['2025-26']);
    expect(found('the rapist', 'therapist')).toEqual([]);
  });

  it('finds a sum or a reference that is broken at a line end', () => {
    expect(found('it costs £1,\n000 a year', '£1,000')).toEqual(['£1,\n000']);
    expect(found('it costs £1,\n  000 a year', '£1, 000')).toEqual(['£1,\n  000']);
    expect(found('see 24/\n00123/FUL', '24/00123/FUL')).toEqual(['24/\n00123/FUL']);
    expect(found('items 1,\n2000 words', '1,2000')).toEqual([]);
    expect(found('it costs £1,\n000 a year', '000', true)).toEqual(['000']);
  });

  it('takes one apostrophe for the other', () => {
    for (const typed of ["o'brien’s", 'O’Brien', 'O´Brien']) expect(found("Cllr O'Brien’s", typed)).toHaveLength(1);
    expect(found("the council's duty", 'council', true)).toEqual(['council']);
  });

  it('does not look at more than anybody types', () => {
    expect(foldNeedle('a'.repeat(100_000)).begin).toHaveLength(300);
  });
});
