import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutEmptyEnd } from '../../../../shared/notes/comment-end.ts';

describe('the end of a comment', () => {
  it.each([
    ['- cost\n- ', '- cost'],
    ['- cost\n  - \n- ', '- cost'],
    ['1. cost\n2. staff\n3. ', '1. cost\n2. staff'],
    ['Ask:\n- cost\n\n- \n\n', 'Ask:\n- cost'],
    ['- ', ''],
    [' \n ', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(withoutEmptyEnd(typed)).toBe(kept);
  });

  it.each(['- cost', 'See page\n12. ', '12. ', 'cost -', '- cost\n- \n- staff', 'words\n\nmore'])(
    'loses no word and no number of %j',
    typed => {
      expect(withoutEmptyEnd(typed)).toBe(typed.trimEnd());
    },
  );

  it('changes nothing the second time, and never what stands before the end', () => {
    const line = fc.constantFrom('- ', '- cost', '1. ', '2. staff', '', '  ', '  * ', 'words');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), lines => {
        const typed = lines.join('\n');
        const kept = withoutEmptyEnd(typed);
        expect(typed.startsWith(kept)).toBe(true);
        expect(withoutEmptyEnd(kept)).toBe(kept);
      }),
    );
  });
});
