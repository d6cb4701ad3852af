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
    expect(foldNeedle('one-')).toBe('one');
    expect(foldNeedle('-off')).toBe('off');
    expect(foldNeedle('-')).toBe('-');
  });

  it('does not look at more than anybody types', () => {
    expect(foldNeedle('a'.repeat(100_000))).toHaveLength(300);
  });
});
