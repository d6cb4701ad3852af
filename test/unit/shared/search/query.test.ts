import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../shared/search/query.ts';

/** A query in short: `one·two` for a phrase, `begin*` for a beginning. */
function parsed(typed: string, isTyping = false): readonly string[] {
  return (parseQuery(typed, isTyping) ?? []).map(unit =>
    unit.map(({ word, isPrefix }) => (isPrefix ? `${word}*` : word)).join('·'),
  );
}

describe('reading what is looked for', () => {
  it('takes words one by one, and what stands in quotes together', () => {
    expect(parsed('Budget “Local plan” café')).toEqual(['budget', 'local·plan', 'cafe']);
    expect(parsed('"local plan')).toEqual(['local·plan']);
  });

  it('takes the last word for a beginning while it is typed, until a space or a quote ends it', () => {
    expect(parsed('local pl', true)).toEqual(['local', 'pl*']);
    expect(parsed('local plan ', true)).toEqual(['local', 'plan']);
    expect(parsed('"local pl', true)).toEqual(['local·pl*']);
    expect(parsed('"local plan"', true)).toEqual(['local·plan']);
  });

  it('takes a star for a beginning', () => {
    expect(parsed('plan* "hous* need"')).toEqual(['plan*', 'hous*·need']);
  });

  it('takes what is typed without a space for a phrase', () => {
    expect(parsed('23/00123/FUL')).toEqual(['23·00123·ful']);
    expect(parsed("council's")).toEqual(['council·s']);
    expect(parsed('2025-26')).toEqual(['2025·26']);
  });

  it('takes a hyphenated word for one', () => {
    expect(parsed('one-off')).toEqual(['oneoff']);
    expect(parsed('one-', true)).toEqual(['one']);
  });

  it('finds no query where there is no word', () => {
    expect(parseQuery(' “” - * ', true)).toBeUndefined();
  });

  it('looks at no more words than anybody types', () => {
    expect(parsed('a '.repeat(10_000))).toHaveLength(32);
    expect(parsed(`"${'a '.repeat(10_000)}"`)[0]?.split('·')).toHaveLength(32);
  });
});
