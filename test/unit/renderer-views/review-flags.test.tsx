import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FlagCard } from '../../../renderer/interests/FlagCard.tsx';
import { AgendaFlags, heightOfFlags } from '../../../renderer/reader/panels/AgendaFlags.tsx';
import { DecidedFlagRow } from '../../../renderer/review/DecidedFlagRow.tsx';
import { FlagGroupHead } from '../../../renderer/review/FlagGroupHead.tsx';
import { FlagRow } from '../../../renderer/review/FlagRow.tsx';
import { flagsToReview } from '../../../renderer/review/flags-to-review.ts';
import { meanwhileWords } from '../../../renderer/review/meanwhile-words.ts';
import { ownWordsIn } from '../../../renderer/search/own-words.ts';
import { carryFlag, type CarriedFlag } from '../../../shared/interests/carried-flag.ts';
import type { FlagDecision, FlagSaid } from '../../../shared/interests/flag-decision.ts';
import { flagFieldsSchema, flagOf } from '../../../shared/interests/flag.ts';
import { fold } from '../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../shared/journal/kinds.ts';
import type { ContentsItem } from '../../../shared/reading/contents.ts';
import { freshWindow } from '../../support/fresh-window.ts';
import { entryId, entryOf, recordId, saidBy, sha256 } from '../../support/made-up.ts';
import { MemoryJournal } from '../../support/memory-journal.ts';
import { contentsItem, item, meetingPaper, part } from '../shared/reading/made-up-meeting.ts';
import { flag } from './made-up.ts';

const WALL = item('4', 'Repair of the sea wall', [10, 19]);
const NEW = sha256(2);

/** The first version and the second. */
function versions(items: readonly ContentsItem[]) {
  const agenda = items.map(({ number, title }) => item(number, title));
  return [meetingPaper(2, agenda, { after: sha256(1) }), meetingPaper(1, [WALL], { replacedBy: NEW })];
}

/** An interest in item 4 of the first version, seen from the second. */
function carried(items: readonly ContentsItem[], decision?: FlagDecision, decidedFor = NEW): CarriedFlag {
  return carryFlag(
    flag(4, {
      item: { number: '4', title: WALL.title, pageIndex: 10 },
      decisions: new Map(decision ? [[decidedFor, decision]] : []),
    }),
    { papers: versions(items), target: NEW, contents: items },
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

const row = (of: CarriedFlag) => seen(<FlagRow carried={of} isTabStop onDecide={nothing} onChoose={nothing} />);
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
    expect(gone.buttons.slice(1)).toEqual(['item 4', 'Choose an item…', 'Keep on the old version', 'Delete']);
  });

  it('says that its item has another number, and which', () => {
    const { text, buttons } = row(carried([now('3', 'Harbour dues'), now('7', WALL.title)]));
    expect(text).toContain('The same item, under another number.');
    expect(text).toContain('Was item 4 of the earlier version, now Item 7 · Repair of the sea wall');
    expect(buttons).toContain('Accept');
  });

  it('says that it was kept on an old version before, and what the item is that it may be put on', () => {
    const { text, buttons } = row(carried([now('4', WALL.title)], { choice: 'kept' }, sha256(9)));
    expect(text).toContain('The agenda has this item. You kept the interest on an old version before.');
    expect(text).toContain('now Item 4 · Repair of the sea wall');
    expect(buttons).toContain('Accept');
  });

  it('says what each device decided, where they decided differently', () => {
    const placed = { choice: 'placed', item: { number: '5', title: 'Harbour dues', pageIndex: 3 } } as const;
    const others = [{ choice: 'undecided' }, { choice: 'unread' }] as const;
    const said = saidBy<FlagSaid>({ choice: 'kept' }, placed, ...others);
    const apart = carried([now('4', WALL.title)], { choice: 'apart', said });
    expect(apart.needsLook).toBe(true);
    const { text } = row(apart);
    expect(text).toContain('Your devices, which did not know of each other, decided differently.');
    for (const what of [
      'Kept on the old version',
      'Chosen: Item 5 · Harbour dues',
      'Took the decision back',
      'Decided in a way that this version of Lectern cannot read',
    ]) {
      expect(text).toMatch(new RegExp(`${what}\\s*You, on another device, `));
    }
  });

  it('says that the item which was chosen for it is not there any more', () => {
    const lost = { choice: 'accepted', item: { number: '9', title: 'Harbour dues', pageIndex: 3 } } as const;
    expect(row(carried([now('4', WALL.title)], lost)).text).toContain(
      '“Harbour dues”, which you chose for it, is not on the agenda any more.',
    );
  });

  it('is one stop of the Tab key alone', () => {
    const html = (isTabStop: boolean): string =>
      renderToStaticMarkup(
        <FlagRow
          carried={carried([now('4', 'Sea wall cleaning contract')])}
          isTabStop={isTabStop}
          onDecide={nothing}
          onChoose={nothing}
        />,
      );
    expect(html(false)).not.toMatch(/<button(?![^>]*tabindex="-1")/i);
    expect(html(true)).not.toMatch(/<button[^>]*tabindex="-1"/i);
  });
});

describe('the interests of a meeting', () => {
  const moved = carried([now('7', WALL.title)]);
  const edited = carried([now('5', 'Repair of the old sea wall')]);
  const same = carried([now('4', WALL.title)]);
  const kept = carried([now('4', 'Library opening hours')], { choice: 'kept' });

  it('wait for the member where they are not the same, are counted where they are, and else are decided', () => {
    const of = flagsToReview([moved, same, edited, kept], { papers: versions([now('4', WALL.title)]) });
    expect(of).toEqual({ waiting: [edited, moved], decided: [kept], sameCount: 1 });
  });

  it('count as carried over only where their paper was published again', () => {
    expect(flagsToReview([same], { papers: [meetingPaper(1, [WALL])] }).sameCount).toBe(0);
  });

  it('are accepted together where their items have another number alone', () => {
    const head = (...flags: readonly CarriedFlag[]) =>
      seen(<FlagGroupHead id="head" flags={flags} onAcceptAll={nothing} />);
    expect(head(edited, moved).text).toBe('Interests 2 interests');
    expect(head(edited, moved, moved).buttons).toEqual(['Accept all 2 under another number']);
  });
});

describe('an interest that something became of while the member was choosing an item', () => {
  const opened = carried([now('4', 'Library opening hours')]);
  const harbour = now('5', 'Harbour dues');

  it('says so, whatever it is', () => {
    const placed = { choice: 'placed', item: { number: '5', title: harbour.title, pageIndex: 30 } } as const;
    const decided = (decision: FlagDecision) => meanwhileWords(opened, carried([harbour], decision));
    expect(meanwhileWords(opened, opened)).toBe('');
    expect(meanwhileWords(opened, undefined)).toContain('This interest was deleted meanwhile');
    expect(decided({ choice: 'kept' })).toContain('This interest was kept on the old version meanwhile');
    expect(decided(placed)).toContain('This interest was put on “Item 5 · Harbour dues” meanwhile');
    expect(decided({ choice: 'apart', said: saidBy<FlagSaid>(placed, { choice: 'kept' }) })).toContain(
      'decided differently',
    );
  });

  it('says that a new version of the agenda came', () => {
    const third = sha256(3);
    expect(meanwhileWords(opened, { ...opened, target: third })).toContain('its items are listed here');
    expect(meanwhileWords(opened, { ...carried([now('4', WALL.title)]), target: third })).toContain(
      'A new version of the agenda came meanwhile, and the interest is on “Item 4 · Repair of the sea wall” there.',
    );
  });
});

describe('the interests on an item of the agenda', () => {
  it('have a button each', () => {
    const labels = (...flags: readonly CarriedFlag[]) =>
      Array.from(
        renderToStaticMarkup(<AgendaFlags name="item 4, The sea wall" flags={flags} onFlag={nothing} />).matchAll(
          /aria-label="(.*?)"/g,
        ),
        ([, label]) => label,
      );
    const [same, moved] = [carried([now('4', WALL.title)]), carried([now('7', WALL.title)])];
    expect(labels()).toEqual(['Flag an interest in item 4, The sea wall']);
    expect(labels(moved)).toEqual(['Interest in item 4, The sea wall, needs a look: edit']);
    expect(labels(same, moved)).toEqual([
      'Interest 1 of 2 in item 4, The sea wall: edit',
      'Interest 2 of 2 in item 4, The sea wall, needs a look: edit',
    ]);
    expect(heightOfFlags(2)).toBeGreaterThan(heightOfFlags(1));
  });
});

describe('an interest that was decided on', () => {
  it('says what was decided, and can be decided again', () => {
    const kept = seen(<DecidedFlagRow carried={carried([now('4', 'Library opening hours')], { choice: 'kept' })} />);
    expect(kept.text).toContain('Kept on the old version · was item 4 of the earlier version');
    expect(kept.buttons).toContain('Decide again');
  });
});

describe('the card of an interest', () => {
  it('has the number that the item has now, and the one it had, and asks until the member has accepted that', () => {
    const items = [now('3', 'Harbour dues'), now('7', WALL.title)];
    const { text, buttons } = card(carried(items));
    expect(text).toContain('Item 7 · was item 4 Repair of the sea wall The same item, under another number. Look');
    expect(buttons).toContain('Open item');
    const item = { number: '7', title: WALL.title, pageIndex: 30 };
    const accepted = card(carried(items, { choice: 'accepted', item }));
    expect(accepted.text).toContain('Item 7 · was item 4 Repair of the sea wall');
    expect(accepted.buttons).not.toContain('Look');
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
    expect(card(carried([now('4', WALL.title)], { choice: 'kept' }, sha256(9))).text).toContain(
      'Was item 4 Repair of the sea wall The agenda has this item. You kept the interest on an old version before. Look',
    );
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

  async function desk() {
    freshWindow(new MemoryJournal());
    const { store } = await import('../../../renderer/db/the-store.ts');
    const work = await import('../../../renderer/work/work.ts');
    const decide = await import('../../../renderer/interests/decide-flag.ts');
    const { useNotices } = await import('../../../renderer/state/notices.ts');
    const decisions = async (id = recordId('flag:4')) => {
      const record = await store.record(id);
      return [...((record && flagOf(record))?.decisions ?? [])];
    };
    const make = ({ flag: made }: CarriedFlag) =>
      work.makeStep('interest', [{ record: made.id, kind: 'flag', fields: flagFieldsSchema.parse(made) }]);
    return { work, decide, decisions, make, notices: () => useNotices.getState().shown.map(({ text }) => text) };
  }

  it('writes into the record of the interest, says how to take it back, and waits again when asked to', async () => {
    const { work, decide, decisions, make, notices } = await desk();
    const gone = carried([now('4', 'Library opening hours')]);
    await make(gone);
    await decide.chooseItem(gone, now('4', 'Library opening hours'));
    const chosen = { choice: 'placed', item: { number: '4', title: 'Library opening hours', pageIndex: 30 } };
    expect(await decisions()).toEqual([[NEW, chosen]]);
    await work.undo();
    expect(await decisions()).toEqual([]);
    await decide.keepFlagOnOld(gone);
    expect(await decisions()).toEqual([[NEW, { choice: 'kept' }]]);
    await decide.decideFlagAgain(gone);
    expect(await decisions()).toEqual([]);
    expect(notices()).toContain('Kept on the old version. Undo takes it back.');
  });

  it('accepts what was found for several in one step', async () => {
    const { work, decide, decisions, make, notices } = await desk();
    const moved = carried([now('7', WALL.title)]);
    const other = { ...moved, flag: { ...moved.flag, id: recordId('flag:5') } };
    await make(moved);
    await make(other);
    await decide.acceptFound([moved, other]);
    const accepted = { choice: 'accepted', item: { number: '7', title: WALL.title, pageIndex: 30 } };
    expect(await decisions()).toEqual([[NEW, accepted]]);
    expect(await decisions(other.flag.id)).toEqual([[NEW, accepted]]);
    expect(notices()).toEqual(['Accepted: 2 interests. Undo takes it back.']);
    await work.undo();
    expect([...(await decisions()), ...(await decisions(other.flag.id))]).toEqual([]);
  });
});
