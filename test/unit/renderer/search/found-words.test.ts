import { describe, expect, it } from 'vitest';
import { searchedWords } from '../../../../renderer/search/found-words.ts';

describe('what is searched', () => {
  it('is told, with what is still read and what cannot be searched', () => {
    expect(searchedWords(0, [])).toContain('All papers and your own notes are searched');
    expect(searchedWords(1, [])).toBe('Lectern is still reading 1 paper. What is in it can be found soon.');
    expect(searchedWords(0, ['Cabinet'])).toMatch(/^“Cabinet” cannot be searched: .* then start Lectern again\.$/);
    expect(searchedWords(2, ['Cabinet', 'Licensing'])).toMatch(
      /^Lectern is still reading 2 papers\. .*“Cabinet” and 1 more paper cannot/,
    );
  });
});
