import { describe, expect, it } from 'vitest';
import { countTags, removeTag, renameTag, suggestTags, tagTyped } from '../../../../shared/notes/tags.ts';
import { highlight } from './made-up-notes.ts';

const A = highlight(1, { tags: ['budget', 'question'] });
const B = highlight(2, { tags: ['question'] });
const KNOWN = countTags([A, B, highlight(3, { tags: ['Café'] })]);

describe('tags used before', () => {
  it('are counted, those used most first', () => {
    expect(KNOWN).toEqual([
      { tag: 'question', count: 2 },
      { tag: 'budget', count: 1 },
      { tag: 'Café', count: 1 },
    ]);
  });

  it('are suggested by how they begin, then by what they hold', () => {
    expect(suggestTags('', KNOWN, [])).toEqual(['question', 'budget', 'Café']);
    expect(suggestTags('CAFE', KNOWN, [])).toEqual(['Café']);
    expect(suggestTags('e', KNOWN, ['Café'])).toEqual(['question', 'budget']);
    expect(suggestTags('b', [{ tag: 'a b', count: 9 }, ...KNOWN], [])).toEqual(['budget', 'a b']);
    expect(suggestTags('', KNOWN, ['question'])).not.toContain('question');
  });

  it('are written as they were before', () => {
    expect(tagTyped(' cafe ', KNOWN)).toBe('Café');
    expect(tagTyped('new  tag,', KNOWN)).toBe('new tag');
    expect(tagTyped(' , ', KNOWN)).toBe('');
  });
});

describe('a tag on all annotations', () => {
  it('is called otherwise where it is, which may make two one', () => {
    expect(renameTag([A, B], 'budget', 'question')).toEqual([
      { record: A.id, fields: { 'tag:budget': false, 'tag:question': true } },
    ]);
    expect(renameTag([A, B], 'question', 'question')).toEqual([]);
  });

  it('is taken away where it is', () => {
    expect(removeTag([A, B], 'budget')).toEqual([{ record: A.id, fields: { 'tag:budget': false } }]);
  });
});
