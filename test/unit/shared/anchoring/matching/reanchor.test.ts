import { describe, expect, test } from 'vitest';
import { alignVersions } from '../../../../../shared/anchoring/alignment/align.ts';
import { outcomeOf } from '../../../../../shared/anchoring/matching/reanchor.ts';
import type { Outcome } from '../../../../../shared/anchoring/outcome.ts';
import { versionText } from '../../../../../shared/anchoring/text/version-text.ts';
import { END, fate, FERRY, GRANT, INTRODUCTION, pages, TENANTS, whereIn } from '../../../../support/fates.ts';

const BEFORE = pages([INTRODUCTION, GRANT], [TENANTS, FERRY], [END]);

describe('a passage of a paper that was published again', () => {
  test('is the same when nothing was changed, and on its page', () => {
    const outcome = fate(BEFORE, BEFORE, 'nearly all wish for better lighting');
    expect(outcome).toMatchObject({ kind: 'same', spot: { spans: [{ pageIndex: 1 }] } });
  });

  test('is the same on another page when pages were put in before it', () => {
    const after = pages(
      ['A new page about the budget.\nIt has two lines.'],
      [INTRODUCTION, GRANT],
      [TENANTS, FERRY],
      [END],
    );
    expect(fate(BEFORE, after, 'nearly all wish for better lighting')).toMatchObject({
      kind: 'same',
      spot: { spans: [{ pageIndex: 2 }], words: 'nearly all wish for better lighting' },
    });
  });

  test('has moved when what it stands in has changed places', () => {
    const after = pages([INTRODUCTION, GRANT], [FERRY, TENANTS], [END]);
    const outcomes = ['every forty minutes in the summer', 'would rather stay where they are'].map(quote =>
      fate(BEFORE, after, quote),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['moved', 'same']);
    expect(outcomes.find(({ kind }) => kind === 'moved')).toMatchObject({ because: 'order' });
  });

  test('has moved when the words next to it are others', () => {
    const after = pages([INTRODUCTION, GRANT.replace('which is more', 'which is far less')], [TENANTS, FERRY], [END]);
    expect(fate(BEFORE, after, 'than the council had hoped for')).toMatchObject({
      kind: 'moved',
      because: 'context',
    });
  });

  test('has changed when one figure in it has', () => {
    const after = pages([INTRODUCTION, GRANT.replace('4.2', '7.9')], [TENANTS, FERRY], [END]);
    expect(fate(BEFORE, after, 'has risen to 4.2 million pounds')).toMatchObject({
      kind: 'changed',
      spot: { words: 'has risen to 7.9 million pounds' },
    });
    expect(fate(BEFORE, after, '4.2')).toMatchObject({ kind: 'changed', spot: { words: '7.9' } });
  });

  test('has changed when a figure lost its sign or a digit', () => {
    const row = (sum: string): readonly string[] =>
      pages([INTRODUCTION, `Balance of the harbour account ${sum} thousand pounds`, GRANT], [TENANTS]);
    expect(fate(row('-3.2'), row('3.2'), '-3.2')).toMatchObject({ kind: 'changed', spot: { words: '3.2' } });
    expect(fate(row('1,250'), row('11,250'), '1,250')).toMatchObject({ kind: 'changed', spot: { words: '11,250' } });
    expect(fate(row('1 2'), row('12'), 'account 1 2 thousand').kind).toBe('changed');
  });

  test.each(['management capacity', 'the management', 'the management capacity to'])(
    'is asked about, not changed, when its text was replaced by another that has a word of it by chance: %s',
    quote => {
      const was =
        'Each service keeps a plan of its own, and the plan names who has the management capacity to see it through by the summer.\nThree have none.';
      const now =
        'A working party of five members looked at every jetty, and found that the management oversight was the same at all of them.\nIt will look at the cranes next.';
      const [before, after] = [was, now].map(text => pages([INTRODUCTION, GRANT], [text], [TENANTS, END]));
      expect(fate(before ?? [], after ?? [], quote).kind).toBe('unsure');
    },
  );

  test('has changed when a word of it was replaced, put in or taken out', () => {
    const change = (from: string, to: string): Outcome =>
      fate(BEFORE, pages([INTRODUCTION, GRANT], [TENANTS, FERRY], [END.replace(from, to)]), 'asked to note the report');
    expect(change('note', 'refuse')).toMatchObject({ kind: 'changed', spot: { words: 'asked to refuse the report' } });
    expect(change('note', 'not note')).toMatchObject({
      kind: 'changed',
      spot: { words: 'asked to not note the report' },
    });
    expect(change('note the', 'note')).toMatchObject({ kind: 'changed', spot: { words: 'asked to note report' } });
    expect(change('asked', 'invited')).toMatchObject({
      kind: 'changed',
      spot: { words: 'invited to note the report' },
    });
    expect(change('report', 'letter')).toMatchObject({ kind: 'changed', spot: { words: 'asked to note the letter' } });
  });

  test('that goes over a page break takes the number of the page neither whole nor in part along', () => {
    const [end, start] = ['The works on the quay', 'go on until the end of June.'];
    const before = pages([INTRODUCTION, end], [start, GRANT], [TENANTS]);
    const after = pages([FERRY], [INTRODUCTION, end], [start, GRANT], [TENANTS]);
    const first = before[0] ?? '';
    const spans = [
      { pageIndex: 0, start: first.indexOf(end), end: first.length },
      { pageIndex: 1, start: 0, end: start.length },
    ];
    expect(outcomeOf(alignVersions(versionText(before), versionText(after)), spans)).toMatchObject({
      kind: 'same',
      spot: { words: `${end}\n${start}` },
    });
  });

  test('has changed when a hyphen makes another word of it', () => {
    const wish = (word: string): readonly string[] =>
      pages([INTRODUCTION, `The captain was asked to ${word} in May.`, GRANT]);
    expect(fate(wish('re-sign'), wish('resign'), 're-sign').kind).toBe('changed');
  });

  test('is gone when it was deleted', () => {
    const after = pages([INTRODUCTION], [TENANTS, FERRY], [END]);
    expect(fate(BEFORE, after, 'It has to be spent before the end of March')).toEqual({ kind: 'gone' });
  });

  test('is gone when other words stand where it stood', () => {
    const other = 'A report on the lighthouse follows at the next meeting, as its author is away until then.';
    expect(
      fate(BEFORE, pages([INTRODUCTION, other], [TENANTS, FERRY], [END]), 'It has to be spent before the end of March'),
    ).toEqual({ kind: 'gone' });
  });

  test('is the same however the lines, the pages and the words are broken', () => {
    const after = [
      `${INTRODUCTION}\nThe grant for the sea wall has risen to 4.2 million pounds, which is more than the coun-\ncil had hoped for. It has to be\nPage 1`,
      `Page 2\nspent before the end of March. Tenants of the market hall were asked in June whether\nthey would ra\u00adther stay where they are. Most of them would, though nearly all wish for better lighting.\n${FERRY}`,
      `${END}\nPage 3`,
    ];
    expect(fate(BEFORE, after, 'more than the council had hoped for').kind).toBe('same');
    expect(fate(BEFORE, after, 'It has to be spent before the end of March.')).toMatchObject({
      kind: 'same',
      spot: { spans: [{ pageIndex: 0 }, { pageIndex: 1 }] },
    });
    expect(fate(BEFORE, after, 'they would rather stay').kind).toBe('same');
  });

  test('is the same with ligatures, other quotation marks and other dashes', () => {
    const before = pages([INTRODUCTION, 'The officer’s office will find “five files” – at first – difficult.', GRANT]);
    const after = pages([INTRODUCTION, 'The oﬃcer\'s oﬃce will ﬁnd "ﬁve ﬁles" - at ﬁrst - diﬃcult.', GRANT]);
    expect(fate(before, after, 'office will find “five files” – at first').kind).toBe('same');
  });

  test('is the same when two columns were read in another order', () => {
    const left = ['The bandstand in the park', 'was painted last autumn', 'by volunteers from town'];
    const right = ['A new slipway for rowing', 'boats opens in the spring', 'beside the old coalyard'];
    const across = left.map((line, at) => `${line}\n${right[at]}`).join('\n');
    const down = [...left, ...right].join('\n');
    const outcome = fate(pages([INTRODUCTION, down], [GRANT]), pages([INTRODUCTION, across], [GRANT]), left.join('\n'));
    expect(['same', 'moved']).toContain(outcome.kind);
    expect(outcome).toMatchObject({ spot: { words: left.join('\n') } });
  });

  test('that stands on several pages is found on the one that continues its own', () => {
    const same = 'This appendix is to be read with the report of the treasurer.';
    const before = pages([INTRODUCTION, same], [TENANTS, same], [FERRY, same]);
    const after = pages([INTRODUCTION, same], [GRANT, 'More of this.'], [TENANTS, same], [FERRY, same]);
    expect(fate(before, after, same, 2)).toMatchObject({ kind: 'same', spot: { spans: [{ pageIndex: 2 }] } });
    expect(fate(before, after, same, 1)).toMatchObject({ spot: { spans: [{ pageIndex: 0 }] } });
    expect(fate(before, pages([INTRODUCTION, same], [FERRY, same]), same, 2)).toEqual({ kind: 'gone' });
  });

  test('that is at the foot of every page stays with its page', () => {
    const foot = 'Harbour Committee papers';
    const withFoot = (...on: readonly string[]): readonly string[] =>
      on.map((text, at) => `${text}\n${foot}\nPage ${at + 1}`);
    const before = withFoot(INTRODUCTION, GRANT, TENANTS, FERRY);
    const after = withFoot(INTRODUCTION, END, GRANT, TENANTS, FERRY);
    expect(fate(before, after, foot, 3)).toMatchObject({ kind: 'same', spot: { spans: [{ pageIndex: 3 }] } });
    expect(fate(before, after, 'Page 3', 3)).toMatchObject({ kind: 'changed', spot: { words: 'Page 4' } });
  });
});

describe('a mark of a few characters', () => {
  const table = (...rows: readonly string[]): readonly string[] =>
    pages([INTRODUCTION, 'Berth Power Water\n' + rows.join('\n'), GRANT], [TENANTS]);
  const rows = ['North quay Yes No', 'Customs steps Yes Yes', 'Old slipway No Yes', 'Fish dock Yes Yes'];

  test('goes to its own row when another row was deleted', () => {
    const outcome = fate(table(...rows), table(...rows.toSpliced(1, 1)), 'Yes', 1, 'Fish dock');
    expect(whereIn(table(...rows.toSpliced(1, 1)), outcome)).toMatch(/Fish dock Yes$/);
  });

  test('has changed when the cell says something else now', () => {
    const after = table(...rows.toSpliced(3, 1, 'Fish dock No Yes'));
    expect(fate(table(...rows), after, 'Yes', 1, 'Fish dock')).toMatchObject({
      kind: 'changed',
      spot: { words: 'No' },
    });
  });

  test('is gone with its row', () => {
    expect(fate(table(...rows), table(...rows.toSpliced(3, 1)), 'Yes', 1, 'Fish dock').kind).toBe('gone');
  });

  test('is left to the member where one of several equal rows is gone', () => {
    const equal = Array.from({ length: 4 }, () => 'Yes');
    const outcome = fate(table(...equal), table(...equal.slice(1)), 'Yes', 1);
    expect(outcome).toMatchObject({ kind: 'unsure', because: 'repeated' });
    expect(outcome.kind === 'unsure' && outcome.candidates.length).toBeGreaterThan(1);
  });
});

describe('a mark on a page that is a picture now', () => {
  test('is left to the member, as nobody can say what the picture shows', () => {
    const after = [...pages([INTRODUCTION, GRANT]), '', ...pages([END])];
    const outcome = fate(pages([INTRODUCTION, GRANT], [TENANTS, FERRY], [END]), after, 'wish for better lighting');
    expect(outcome).toEqual({ kind: 'unsure', candidates: [], because: 'no-words' });
  });
});
