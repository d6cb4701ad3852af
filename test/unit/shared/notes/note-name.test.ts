import { describe, expect, it } from 'vitest';
import { noteHead, noteName } from '../../../../shared/notes/note-name.ts';
import { highlight, noteAt } from './made-up-notes.ts';

describe('noteName', () => {
  it('begins with what is seen, and tells kind, colour, note and tags', () => {
    const note = highlight(1, { words: 'the levy\nrises', comment: ' Ask why ', tags: ['budget', 'vote'] });
    expect(noteName(note, 'page 61', 'question')).toBe(
      'page 61 · question: “the levy rises”. Yellow highlight. Note: Ask why. Tags: budget, vote',
    );
    expect(noteName(note, 'page 61', 'question').startsWith(noteHead('page 61', 'question'))).toBe(true);
  });

  it('leaves out what there is not', () => {
    expect(noteName(noteAt(1, { colour: 'pink' }), 'page 4', '')).toBe('page 4. Pink note');
  });
});
