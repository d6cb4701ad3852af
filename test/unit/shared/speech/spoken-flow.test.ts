import { describe, expect, test } from 'vitest';
import { flowText, type Flow } from '../../../../shared/reflow/flow.ts';
import { spokenFlow } from '../../../../shared/speech/spoken-flow.ts';

/** Words in pieces that touch: `^` stands before what is raised, `_` before what is lowered, `|` between others. */
function set(words: string): Flow {
  const parts = words.split(/(?=[|^_])/);
  return parts.map((part, at) => ({
    text: part.replace(/^[|^_]/, ''),
    pageIndex: 0,
    start: 0,
    down: 0,
    glued: at > 0,
    shift: part.startsWith('^') ? 'raised' : part.startsWith('_') ? 'lowered' : null,
  }));
}

const said = (words: string): string => flowText(spokenFlow(set(words)));

describe('what is said of words', () => {
  test.each([
    ['The reserve was £12,400^3', 'The reserve was £12,400'],
    ['5^4| per cent in 2025^1|.', '5 per cent in 2025.'],
    ['the fleet^1,2| fell', 'the fleet fell'],
    ['the depot^*|, and', 'the depot, and'],
    ['the fund^a|.', 'the fund.'],
  ])('leaves out the mark of a note: %s', (printed, spoken) => {
    expect(said(printed)).toBe(spoken);
  });

  test.each([
    ['10^6| litres', '10 6 litres'],
    ['250 m^2', '250 m 2'],
    ['12_2', '12 2'],
  ])('tells what is raised or lowered apart from its figure: %s', (printed, spoken) => {
    expect(said(printed)).toBe(spoken);
  });

  test.each(['CO_2| of the', '21^st| of May', 'y 10^fed', 'no|thing'])(
    'keeps what belongs to its word: %s',
    printed => {
      expect(said(printed)).toBe(printed.replace(/[|^_]/g, ''));
    },
  );
});
