import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Candidates } from '../../../renderer/review/Candidates.tsx';
import { DecidedRow } from '../../../renderer/review/DecidedRow.tsx';
import { LookSign } from '../../../renderer/review/LookSign.tsx';
import { ReviewGroupHead } from '../../../renderer/review/ReviewGroupHead.tsx';
import type { ReviewKind } from '../../../renderer/review/review-groups.ts';
import { ReviewRow } from '../../../renderer/review/ReviewRow.tsx';
import type { CarriedMark } from '../../../renderer/work/carried-mark.ts';
import type { CarriedOutcome } from '../../../shared/anchoring/carrying/carried.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { placedOn, placementOf } from '../../../shared/annotations/placement.ts';
import { sha256 } from '../../support/made-up.ts';
import { highlight } from '../shared/notes/made-up-notes.ts';

const NEW = sha256(2);
const MADE = highlight(0, { pageIndex: 2, words: 'a levy of £4,100', comment: 'Ask why.' });

function placeAt(pageIndex: number, words: string, before = '', behind = '') {
  const quote = { exact: words, prefix: before, suffix: behind, start: 0, end: words.length };
  return placementOf(highlight(0, { pageIndex, quote }));
}

function carried(outcome: CarriedOutcome, rest: Partial<CarriedMark> = {}): CarriedMark {
  const standing = 'at' in outcome ? placedOn(MADE, NEW, outcome.at) : undefined;
  const seen = { decision: undefined, asks: undefined, needsLook: true } as const;
  return { made: MADE, was: MADE, target: NEW, outcome, standing, ...seen, ...rest };
}

const CHANGED = carried({
  kind: 'changed',
  at: placeAt(4, 'a levy of £4,900'),
  before: 'a levy of £4,100',
  words: 'a levy of £4,900',
});
const MOVED = carried({ kind: 'moved', at: placeAt(4, 'a levy of £4,100'), because: 'order' });
const UNSURE: CarriedOutcome = {
  kind: 'unsure',
  because: 'repeated',
  candidates: [
    { paper: NEW, at: placeAt(4, 'a levy', 'It is to be ', ' from May'), words: 'a levy' },
    { paper: NEW, at: placeAt(8, 'a levy', 'There was ', ' in 2019'), words: 'a levy' },
  ],
};

const placeOf = ({ paper, pageIndex }: Pick<Annotation, 'paper' | 'pageIndex'>): string =>
  `p. ${pageIndex + 1} of ${paper === NEW ? 'version 2' : 'version 1'}`;
const itemOf = (): string => 'Item 6 · The levy';
const nothing = (): void => undefined;

/** What is read of a view, and the labels of its buttons. */
function seen(view: React.ReactElement): { readonly text: string; readonly buttons: readonly string[] } {
  const html = renderToStaticMarkup(view);
  const wordsIn = (part: string): string =>
    part
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return { text: wordsIn(html), buttons: Array.from(html.matchAll(/<button.*?<\/button>/gs), ([all]) => wordsIn(all)) };
}

const row = (mark: CarriedMark) =>
  seen(<ReviewRow mark={mark} placeOf={placeOf} itemOf={itemOf} isTabStop onDecide={nothing} />);

describe('a note that needs a look', () => {
  it('shows its item, its comment, its words then and now, and both places', () => {
    const { text } = row(CHANGED);
    expect(text).toContain('Highlight Item 6 · The levy Ask why.');
    expect(text).toContain('4,100');
    expect(text).toContain('4,900');
    expect(text).toContain('Was on p. 3 of version 1 , now on p. 5 of version 2');
  });

  it('can be accepted where it stands somewhere, placed by hand, kept and deleted', () => {
    const decisions = ['Place by hand…', 'Keep on the old version', 'Delete'];
    expect(row(CHANGED).buttons.slice(-4)).toEqual(['Accept', ...decisions]);
    expect(row(MOVED).buttons.slice(-4)).toEqual(['Accept', ...decisions]);
    for (const outcome of [UNSURE, { kind: 'gone' } as const]) {
      const { text, buttons } = row(carried(outcome));
      expect(buttons).not.toContain('Accept');
      expect(buttons.slice(-3)).toEqual(decisions);
      expect(text).not.toContain('now on');
    }
  });

  it('says why it is asked about, and opens both versions', () => {
    expect(row(MOVED).text).toContain('they now come before or behind other passages');
    expect(row(carried({ kind: 'gone' })).text).toContain('The passage where it stood is not in the new version.');
    expect(row(MOVED).buttons[0]).toContain('Open side by side');
  });

  it('says where the words are now, where the member kept it on an old version before', () => {
    const back = row(
      carried({ kind: 'same', at: placeAt(307, 'a levy of £4,100') }, { asks: 'kept', standing: undefined }),
    );
    expect(back.text).toContain('Was on p. 3 of version 1 , now on p. 308 of version 2');
    expect(back.buttons).toContain('Accept');
  });

  it('is one stop of the Tab key alone', () => {
    const html = (isTabStop: boolean): string =>
      renderToStaticMarkup(
        <ReviewRow mark={carried(UNSURE)} placeOf={placeOf} itemOf={itemOf} isTabStop={isTabStop} onDecide={nothing} />,
      );
    expect(html(false)).not.toMatch(/<button(?![^>]*tabindex="-1")/i);
    expect(html(true)).not.toMatch(/<button[^>]*tabindex="-1"/i);
  });
});

describe('the places that a note may belong to', () => {
  it('are listed likeliest first, each with its page and the words around it, and a way to put it there', () => {
    const { text, buttons } = row(carried(UNSURE));
    expect(text).toContain('The same words stand in 2 places.');
    const [first, second] = [
      'p. 5 of version 2 … It is to be a levy from May …',
      'p. 9 of version 2 … There was a levy in 2019 …',
    ];
    expect(text.indexOf(first)).toBeGreaterThan(0);
    expect(text.indexOf(second)).toBeGreaterThan(text.indexOf(first));
    expect(buttons.filter(label => label === 'Put it here')).toHaveLength(2);
  });

  it('say so where there are no words, and are not listed where there are none', () => {
    const mark = carried(UNSURE);
    const list = (words: string) =>
      seen(
        <Candidates
          mark={mark}
          candidates={[{ paper: NEW, at: placeAt(4, ''), words }]}
          placeOf={placeOf}
          isTabStop
          describedBy="head"
          onDecide={nothing}
        />,
      ).text;
    expect(list('')).toContain('No words there');
    expect(row(carried({ ...UNSURE, candidates: [] })).buttons).not.toContain('Put it here');
  });
});

const KINDS: readonly ReviewKind[] = ['figures', 'words', 'unsure', 'gone', 'moved'];

describe('the head of a group', () => {
  const head = (kind: ReviewKind, count: number) =>
    seen(<ReviewGroupHead id="head" group={{ kind, marks: Array.from({ length: count }, () => MOVED) }} />);

  it('names what became of its notes, and counts them', () => {
    expect(head('figures', 1).text).toBe('Figures changed 1 note');
    expect(head('gone', 1200).text).toContain('The passage is gone 1,200 notes');
  });

  it('offers what can be done with all of them: to accept edited words only after a question, and no guess', () => {
    const offered = Object.fromEntries(KINDS.map(kind => [kind, head(kind, 2).buttons]));
    expect(offered).toEqual({
      figures: ['Accept all 2…'],
      words: ['Accept all 2…'],
      unsure: [],
      gone: ['Keep all 2 on the old version'],
      moved: ['Accept all 2'],
    });
    for (const kind of KINDS) expect(head(kind, 1).buttons).toEqual([]);
  });
});

describe('a note that was decided on', () => {
  const decided = (mark: CarriedMark) => seen(<DecidedRow mark={mark} placeOf={placeOf} itemOf={itemOf} />);

  it('says what was decided and where it stands, and can be decided again', () => {
    const accepted = decided({
      ...CHANGED,
      decision: { choice: 'accepted', at: placeAt(4, 'a levy') },
      needsLook: false,
    });
    expect(accepted.text).toContain('Accepted · was on p. 3 of version 1 , now on p. 5 of version 2');
    expect(accepted.buttons.at(-1)).toBe('Decide again');
    const kept = decided(carried({ kind: 'gone' }, { decision: { choice: 'kept' }, needsLook: false }));
    expect(kept.text).toContain('Kept on the old version · was on p. 3 of version 1');
    expect(kept.text).not.toContain('now on');
  });
});

describe('the sign on the card of a note', () => {
  it('shows what was edited, or why it is asked about, and lets it be accepted', () => {
    const sign = (mark: CarriedMark) => seen(<LookSign mark={mark} isTabStop />);
    expect(sign(CHANGED).text).toContain('4,900');
    expect(sign(MOVED).text).toContain('Same words; they now come before');
    expect(sign(MOVED).buttons).toEqual(['Accept']);
  });

  it('lets one that has no place in the new version be placed there or kept on the old one, as there is nothing to accept', () => {
    for (const outcome of [UNSURE, { kind: 'gone' } as const]) {
      expect(seen(<LookSign mark={carried(outcome)} isTabStop />).buttons).toEqual([
        'Place by hand…',
        'Keep on the old version',
      ]);
    }
  });
});
