import { describe, expect, it } from 'vitest';
import { madeWords, markName } from '../../../../shared/annotations/mark-name.ts';
import { markOf } from '../../../support/marks.ts';

describe('markName', () => {
  it('tells colour, kind, words and comment', () => {
    expect(markName(markOf('highlight'), '', 'page 23')).toBe('Yellow highlight: “the levy”');
    expect(markName(markOf('strikeout', { comment: 'Why?', colour: 'pink' }), 'question', 'page 23')).toBe(
      'Pink strike-out (question): “the levy”. Note: Why?',
    );
  });

  it('tells the page of what lies on no words', () => {
    expect(markName(markOf('ink', { colour: 'blue' }), '', 'page 23')).toBe('Blue drawing on page 23');
    expect(markName(markOf('area', { comment: 'The map' }), '', 'page 23')).toBe(
      'Yellow area on page 23. Note: The map',
    );
    expect(markName(markOf('note', { comment: 'Who pays?' }), '', 'page 4')).toBe('Yellow note on page 4: Who pays?');
  });

  it('cuts what would be read out for minutes', () => {
    expect(markName(markOf('note', { comment: 'a'.repeat(500) }), '', 'page 4').length).toBeLessThan(200);
  });
});

describe('madeWords', () => {
  it('says what was done', () => {
    expect(madeWords('highlight', 'yellow')).toBe('Highlighted in yellow');
    expect(madeWords('bookmark', 'yellow')).toBe('Bookmark added');
  });
});
