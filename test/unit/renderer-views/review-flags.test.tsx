import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FlagCard } from '../../../renderer/interests/FlagCard.tsx';
import { DecidedFlagRow } from '../../../renderer/review/DecidedFlagRow.tsx';
import { FlagRow } from '../../../renderer/review/FlagRow.tsx';
import { ownWordsIn } from '../../../renderer/search/own-words.ts';
import { carryFlag, type CarriedFlag } from '../../../shared/interests/carried-flag.ts';
import type { FlagDecision } from '../../../shared/interests/flag-decision.ts';
import { flagFieldsSchema, flagOf } from '../../../shared/interests/flag.ts';
import { fold } from '../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../shared/journal/kinds.ts';
import type { ContentsItem } from '../../../shared/reading/contents.ts';
import { freshWindow } from '../../support/fresh-window.ts';
import { entryId, entryOf, recordId, sha256 } from '../../support/made-up.ts';
import { MemoryJournal } from '../../support/memory-journal.ts';
import { contentsItem, item, meetingPaper, part } from '../shared/reading/made-up-meeting.ts';
import { flag } from './made-up.ts';

const WALL = item('4', 'Repair of the sea wall', [10, 19]);
const NEW = sha256(2);

/** An interest in item 4 of the first version, seen from the second. */
function carried(items: readonly ContentsItem[], decision?: FlagDecision): CarriedFlag {
  const agenda = items.map(({ number, title }) => item(number, title));
  return carryFlag(
    flag(4, {
      item: { number: '4', title: WALL.title, pageIndex: 10 },
      decisions: new Map(decision ? [[NEW, decision]] : []),
    }),
    {
      papers: [meetingPaper(2, agenda, { after: sha256(1) }), meetingPaper(1, [WALL], { replacedBy: NEW })],
      target: NEW,
      contents: items,
    },
  );
}

const now = (number: string, title: string) => contentsItem(number, [part(2, [30, 39])], { title });
const nothing = (): void => undefined;

function seen(view: React.ReactElement): { readonly text: string; readonly buttons: readonly string[] } {
  const html = renderToStaticMarkup(view);
  const wordsIn = (words: string): string =>
    words
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return { text: wordsIn(html), buttons: Array.from(html.matchAll(/<button.*?<\/button>/gs), ([all]) => wordsIn(all)) };
}

const row = (of: CarriedFlag) => seen(<FlagRow carried={of} items={[]} onDecide={nothing} />);
const card = (of: CarriedFlag) =>
  seen(<FlagCard flag={of.flag} inMeeting={{ ...of, meetingKey: 'm', place: 0 }} isPaperHere onEdit={nothing} />);

describe('an interest that needs a look', () => {
  it('shows a title that was edited then and now, and can be accepted', () => {
    const { text, buttons } = row(carried([now('5', 'Repair of the old sea wall')]));
    expect(text).toContain('The title of this item was edited.');
    expect(text).toContain('now: old');
    expect(text).toContain('Was item 4 of the earlier version, now Item 5 · Repair of the old sea wall');
    expect(buttons).toContain('Accept');
  });

  it('offers the items it may be, and none to accept where it is gone', () => {
    const unsure = row(carried([now('4', 'Sea wall cleaning contract')]));
    expect(unsure.buttons).toContain('It is this item');
    expect(unsure.buttons).not.toContain('Accept');
    const gone = row(carried([now('4', 'Library opening hours')]));
    expect(gone.text).toContain('“Repair of the sea wall” This item is not on the agenda any more.');
    expect(gone.buttons).toEqual(['item 4', 'Choose an item…', 'Keep on the old version', 'Delete']);
  });

  it('says that devices decided apart from each other', () => {
    const apart = carried([now('4', WALL.title)], { choice: 'apart' });
    expect(apart.needsLook).toBe(true);
    expect(row(apart).text).toContain('Your devices decided differently on this');
  });
});

describe('an interest that was decided on', () => {
  it('says what was decided, and can be decided again', () => {
    const kept = seen(<DecidedFlagRow carried={carried([now('4', 'Library opening hours')], { choice: 'kept' })} />);
    expect(kept.text).toContain('Kept on the old version · Was item 4 of the earlier version');
    expect(kept.buttons).toContain('Decide again');
  });
});

describe('the card of an interest', () => {
  it('has the number that the item has now, and the one it had', () => {
    const { text, buttons } = card(carried([now('3', 'Harbour dues'), now('7', WALL.title)]));
    expect(text).toContain('Item 7 · was item 4 Repair of the sea wall');
    expect(buttons).toContain('Open item');
    expect(buttons).not.toContain('Look');
  });

  it('has the item as it was where that is gone, and opens it as it was', () => {
    const { text, buttons } = card(carried([now('4', 'Library opening hours')]));
    expect(text).toContain('Was item 4 Repair of the sea wall This item is not on the agenda any more. Look');
    expect(buttons).toContain('Open it as it was');
  });

  it('says what its item was called, and that it was kept', () => {
    expect(card(carried([now('4', 'Repair of the old sea wall')])).text).toContain(
      'Repair of the old sea wall It was called “Repair of the sea wall”.',
    );
    expect(card(carried([], { choice: 'kept' })).text).toContain('You kept this on the earlier version');
  });
});

describe('finding the words of an interest', () => {
  it('leads to the item that it is on now, and where that is gone to the item as it was', () => {
    const placeOf = (of: CarriedFlag) => {
      const { id } = of.flag;
      const entry = entryOf(entryId(0), flagFieldsSchema.parse(of.flag), [], { record: id, kind: 'flag' });
      const record = fold([entry], isKeptApart);
      const [words] = ownWordsIn(record ? [record] : [], new Map(), new Map([[id, of]]));
      return words && { paper: words.paper, pageIndex: words.pageIndex };
    };
    expect(placeOf(carried([now('7', WALL.title)]))).toEqual({ paper: NEW, pageIndex: 30 });
    expect(placeOf(carried([now('7', 'Library opening hours')]))).toEqual({ paper: sha256(1), pageIndex: 10 });
  });
});

describe('deciding on an interest', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('writes into the record of the interest, says how to take it back, and waits again when asked to', async () => {
    freshWindow(new MemoryJournal());
    const { store } = await import('../../../renderer/db/the-store.ts');
    const work = await import('../../../renderer/work/work.ts');
    const decide = await import('../../../renderer/interests/decide-flag.ts');
    const { useNotices } = await import('../../../renderer/state/notices.ts');
    const gone = carried([now('4', 'Library opening hours')]);
    const { flag: made } = gone;
    await work.makeStep('interest', [{ record: made.id, kind: 'flag', fields: flagFieldsSchema.parse(made) }]);
    const decisions = async () => {
      const record = await store.record(recordId('flag:4'));
      return [...((record && flagOf(record))?.decisions ?? [])];
    };
    await decide.chooseItem(gone, now('4', 'Library opening hours'));
    const chosen = { choice: 'placed', item: { number: '4', title: 'Library opening hours', pageIndex: 30 } };
    expect(await decisions()).toEqual([[NEW, chosen]]);
    await work.undo();
    expect(await decisions()).toEqual([]);
    await decide.keepFlagOnOld(gone);
    expect(await decisions()).toEqual([[NEW, { choice: 'kept' }]]);
    await decide.decideFlagAgain(gone);
    expect(await decisions()).toEqual([]);
    expect(useNotices.getState().shown.map(({ text }) => text)).toContain(
      'Kept on the old version. Undo takes it back.',
    );
  });
});
