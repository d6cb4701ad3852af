import { describe, expect, it } from 'vitest';
import { agendaNote } from '../../../../renderer/meeting/agenda-note.ts';
import { arrivalWords, unchangedWords } from '../../../../renderer/meeting/arrival-words.ts';
import type { PaperState } from '../../../../renderer/library/meeting-summary.ts';
import type { AgendaItem } from '../../../../shared/pack/agenda/item.ts';
import type { Paper } from '../../../../shared/pack/paper.ts';
import { sha256 } from '../../../support/made-up.ts';
import { item, paper } from '../../renderer-views/made-up.ts';

function state(changes: Partial<PaperState> = {}, ofPaper: Partial<Paper> = {}): PaperState {
  return {
    paper: paper(1, ofPaper),
    name: 'Agenda pack',
    version: 1,
    after: null,
    replacedBy: null,
    isNew: true,
    pages: 100,
    pagesRead: 0,
    leftAt: undefined,
    text: 'whole',
    ...changes,
  };
}

describe('what is said above an agenda', () => {
  it('is nothing where it was found and its papers are here', () => {
    expect(agendaNote([state()], 12)).toBeUndefined();
  });

  it('is that papers are still being read, whether it was found or not', () => {
    expect(agendaNote([state({ text: 'coming' })], 12)).toMatch(/still being read in: more may appear/);
    expect(agendaNote([state({ text: 'coming' })], 0)).toMatch(/still being read in\. The agenda appears here/);
  });

  it('is that it stands alone so far', () => {
    const frontsheet = (changes: Partial<AgendaItem>) =>
      state({}, { kind: 'frontsheet', agenda: [item('1', { pages: null, ...changes })] });
    const awaited = frontsheet({ toFollow: true });
    expect(agendaNote([awaited], 7)).toMatch(/^Only the agenda is here so far/);
    expect(agendaNote([frontsheet({ printed: { first: '5', last: '9' } })], 7)).toMatch(/^Only the agenda/);
    expect(agendaNote([awaited, state()], 7)).toBeUndefined();
    expect(agendaNote([frontsheet({})], 7)).toBe('This agenda has no papers.');
  });

  it('is why there is none, and what to do', () => {
    expect(agendaNote([state({ text: 'none' })], 0)).toMatch(/scans without text.*Open them/);
    expect(agendaNote([state(), state({ text: 'none' })], 0)).toMatch(/^No agenda was found.*Open them/);
  });
});

describe('what a paper brought', () => {
  it('is its length where it changed no item, of a version just that', () => {
    const later = { version: 2, after: sha256(9) };
    expect(unchangedWords(state())).toBe('100 pages');
    expect(unchangedWords(state(later))).toBe('no change to its items was found');
    expect(unchangedWords(state(later, { agenda: [] }))).toBe('100 pages');
  });

  it('is told with the day it came', () => {
    const addedAtMs = new Date('2026-01-29T12:00').getTime();
    expect(arrivalWords(paper(1, { addedAtMs }), '2026-02-03')).toBe('arrived 29 January');
    expect(arrivalWords(paper(1, { addedAtMs }), '2026-01-30')).toBe('arrived yesterday');
  });
});
