import { describe, expect, it } from 'vitest';
import { warningWords } from '../../../../shared/pack/warning-words.ts';
import { WARNING_CODES, warning } from '../../../../shared/pack/warning.ts';

describe('warningWords', () => {
  it.each(WARNING_CODES)('says what is the matter and what helps: %s', code => {
    const words = warningWords(warning(code));
    expect(words).toMatch(/^[A-Z].{20,}\. [A-Z].{10,}\.$/);
    expect(words).not.toMatch(/[{}]|null|undefined/);
  });

  it('names the item, by its number or its title, and what was found', () => {
    expect(warningWords(warning('range-beyond-file', { item: '7', found: 'Pages 87 - 98' }))).toBe(
      'The agenda names pages (item 7) that this file does not hold: Pages 87 - 98. They may come in a supplement; ask the clerk if none is published.',
    );
    expect(warningWords(warning('pages-unclear', { item: 'The sea wall' }))).toContain('(“The sea wall”)');
  });

  it('keeps long words short', () => {
    expect(warningWords(warning('item-unclear', { found: 'x'.repeat(5000) })).length).toBeLessThan(300);
  });
});
