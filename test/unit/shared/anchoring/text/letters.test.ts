import { describe, expect, test } from 'vitest';
import { letterString } from '../../../../../shared/anchoring/text/letter-string.ts';
import { isSameJoint, JOINT, lettersOf } from '../../../../../shared/anchoring/text/letters.ts';

function letters(text: string): string {
  return letterString(lettersOf(text).codes);
}

describe('the letters of a text', () => {
  test('leave out white space, soft hyphens and what is not seen', () => {
    expect(letters('a b\n\tc\u00a0d\u00ade\u200bf')).toBe('abcdef');
  });

  test('leave out hyphens between letters, also at a line end, and keep every other dash', () => {
    expect(letters('re-sign, co-\noperate')).toBe('resign,cooperate');
    expect(letters('2025–26 – -3.2 COVID-19 a - b')).toBe('2025-26--3.2COVID-19a-b');
  });

  test('take ligatures apart and make quotes, dashes and bullets plain', () => {
    expect(letters('oﬃce ‘x’ “y” • \u{f0b7}')).toBe(`office'x'"y"••`);
  });

  test('keep case, accents and raised figures, which make other words', () => {
    expect(letters('Élan E\u0301lan £12,400³')).toBe('ÉlanÉlan£12,400³');
  });

  test('tell where each began in the text', () => {
    const { offsets } = lettersOf('a e\u0301 ﬁx');
    expect([...offsets]).toEqual([0, 2, 5, 5, 6]);
  });

  test('tell what stood before each', () => {
    const { joints } = lettersOf('one-off re-\npublished 1 2');
    expect(joints[3]).toBe(JOINT.hyphen);
    expect(joints[8]).toBe(JOINT.brokenHyphen | JOINT.lineEnd | JOINT.space);
    expect((joints.at(-1) ?? 0) & JOINT.space).toBe(JOINT.space);
  });
});

describe('two letters', () => {
  test('stand the same way with and without a hyphen only where a line ends', () => {
    expect(isSameJoint(JOINT.hyphen, 0, false)).toBe(false);
    expect(isSameJoint(JOINT.hyphen, JOINT.brokenHyphen, false)).toBe(true);
    expect(isSameJoint(0, JOINT.brokenHyphen, false)).toBe(true);
  });

  test('stand the same way with and without a space, but for figures', () => {
    expect(isSameJoint(JOINT.space, 0, false)).toBe(true);
    expect(isSameJoint(JOINT.space, 0, true)).toBe(false);
  });
});
