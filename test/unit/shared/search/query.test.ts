import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../shared/search/query.ts';

/** A query in short: `one·two` for a phrase, `begin*` for a beginning, `onetwo|one·two` for two ways to write it. */
function parsed(typed: string, isTyping = false): readonly string[] {
  return (parseQuery(typed, isTyping) ?? []).map(unit =>
    unit.map(phrase => phrase.map(({ word, isPrefix }) => (isPrefix ? `${word}*` : word)).join('·')).join('|'),
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
    expect(parsed("O'Brien")).toEqual(['o·brien']);
    expect(parsed('O’Brien O´Brien')).toEqual(['o·brien', 'o·brien']);
    expect(parsed('2025-26')).toEqual(['2025·26']);
  });

  it('takes a possessive for the word it is of', () => {
    expect(parsed("council's")).toEqual(['council']);
    expect(parsed('“the council’s duty”')).toEqual(['the·council·duty']);
    expect(parsed("councils' it's 's")).toEqual(['councils', 'it', 's']);
  });

  it('takes a hyphenated word for one, or for its parts', () => {
    expect(parsed('one-off')).toEqual(['oneoff|one·off']);
    expect(parsed('decision-mak', true)).toEqual(['decisionmak*|decision·mak*']);
    expect(parsed('"up-to-date co-operation"')).toEqual([
      'uptodate·cooperation|uptodate·co·operation|up·to·date·cooperation|up·to·date·co·operation',
    ]);
    expect(parsed(`"${'a-b '.repeat(10)}"`)[0]?.split('|')).toHaveLength(8);
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
