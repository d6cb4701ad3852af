import { expect, it } from 'vitest';
import { notesTitle } from '../../../../shared/notes/notes-title.ts';

it('notes are named after who meets, or else after the paper', () => {
  const paper = { body: 'Pwyllgor Craffu', committee: 'pwyllgor craffu', title: 'Agenda pack' };
  expect(notesTitle(paper)).toBe('Notes: Pwyllgor Craffu');
  expect(notesTitle({ ...paper, body: null })).toBe('Notes: pwyllgor craffu');
  expect(notesTitle({ ...paper, body: null, committee: '' })).toBe('Notes: Agenda pack');
});
