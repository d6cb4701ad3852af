import { describe, expect, it } from 'vitest';
import { sha256Schema } from '../../../../shared/ids.ts';
import { foundInWords, searchedWords } from '../../../../renderer/search/found-words.ts';

describe('what was found in a paper', () => {
  it.each([
    [3, 0, 'found on 3 pages'],
    [0, 1, 'found in 1 note'],
    [1, 2, 'found on 1 page and in 2 notes'],
  ])('on %i pages and in %i notes is told as “%s”', (pageCount, ownCount, words) => {
    const paper = sha256Schema.parse('a'.repeat(64));
    expect(foundInWords({ paper, pageCount, ownCount, hits: [] })).toBe(words);
  });
});

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
