import { describe, expect, it } from 'vitest';
import { agendaNote } from '../../../../renderer/meeting/agenda-note.ts';
import { arrivalWords, broughtSentence } from '../../../../renderer/meeting/arrival-words.ts';
import type { PaperState } from '../../../../renderer/library/meeting-summary.ts';
import type { Paper } from '../../../../shared/pack/paper.ts';
import { paper } from '../../renderer-views/made-up.ts';

function state(changes: Partial<PaperState> = {}, ofPaper: Partial<Paper> = {}): PaperState {
  return {
    paper: paper(1, ofPaper),
    name: 'Agenda pack',
    version: 1,
    replacedBy: null,
    isNew: true,
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
    const frontsheet = state({}, { kind: 'frontsheet' });
    expect(agendaNote([frontsheet], 7)).toMatch(/^Only the agenda is here so far/);
    expect(agendaNote([frontsheet, state()], 7)).toBeUndefined();
  });

  it('is why there is none, and what to do', () => {
    expect(agendaNote([state({ text: 'none' })], 0)).toMatch(/scans without text.*Open them/);
    expect(agendaNote([state(), state({ text: 'none' })], 0)).toMatch(/^No agenda was found.*Open them/);
  });
});

describe('what a paper brought', () => {
  it('is its changes, else its length', () => {
    const change = { what: 'gone', item: { number: '4', title: 'Lease' } } as const;
    expect(broughtSentence(state(), [change])).toBe('item 4 is no longer on the agenda');
    expect(broughtSentence(state(), [])).toBe('100 pages');
  });

  it('is, of a version without changes, just that', () => {
    expect(broughtSentence(state({ version: 2 }), [])).toBe('the same items, with as many pages each');
    expect(broughtSentence(state({ version: 2 }, { agenda: [] }), [])).toBe('100 pages');
  });

  it('is told with the day it came', () => {
    const addedAtMs = new Date('2026-01-29T12:00').getTime();
    expect(arrivalWords(paper(1, { addedAtMs }), '2026-02-03')).toBe('arrived 29 January');
    expect(arrivalWords(paper(1, { addedAtMs }), '2026-01-30')).toBe('arrived yesterday');
  });
});
