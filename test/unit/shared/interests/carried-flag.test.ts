import { describe, expect, it } from 'vitest';
import { carryFlag, numberBefore } from '../../../../shared/interests/carried-flag.ts';
import type { FlagDecision } from '../../../../shared/interests/flag-decision.ts';
import type { MeetingOfFlags } from '../../../../shared/interests/flag-outcome.ts';
import type { AgendaItem } from '../../../../shared/pack/agenda/item.ts';
import { contentsOf } from '../../../../shared/reading/contents.ts';
import { saidBy, sha256 } from '../../../support/made-up.ts';
import { flag } from '../../renderer-views/made-up.ts';
import { contentsItem, item, living, meeting, meetingPaper, part, source } from '../reading/made-up-meeting.ts';

type Version = readonly AgendaItem[];

const A = 'Planning application 24/0012: 14 High Street';
const B = 'Planning application 24/0013: 18 High Street';
const FEES = 'Licensing fees for the coming year';

const FIRST = [item('1', 'Apologies', [0, 0]), item('2', A, [1, 2]), item('3', B, [3, 4]), item('4', FEES, [5, 6])];

/** A meeting whose pack was published in versions, papers 1, 2 and so on, as it is seen from the last. */
function meetingOf(...versions: readonly Version[]): MeetingOfFlags {
  const papers = versions
    .map((agenda, at) =>
      meetingPaper(at + 1, agenda, {
        after: at === 0 ? null : sha256(at),
        replacedBy: at === versions.length - 1 ? null : sha256(at + 2),
      }),
    )
    .toReversed();
  const lead = papers[0]?.paper;
  if (!lead) throw new Error('A meeting has a paper.');
  const items = lead.agenda.map(one => living(one, one.pages ? [source(versions.length, one)] : []));
  return { papers, target: lead.sha256, contents: contentsOf(meeting(items, papers), lead, () => [0]) };
}

function flagOn(number: string, title: string, decisions: readonly (readonly [number, FlagDecision])[] = []) {
  return flag(1, {
    item: { number, title, pageIndex: 3 },
    decisions: new Map(decisions.map(([paper, decision]) => [sha256(paper), decision])),
  });
}

const carried = (number: string, title: string, ...versions: readonly Version[]) =>
  carryFlag(flagOn(number, title), meetingOf(...versions));

describe('carrying a flag over', () => {
  it('leaves it where its item is as it was, however that is spaced and written', () => {
    const same = carried('2', 'planning application 24/0012 – 14  High Street', FIRST, FIRST);
    expect(same).toMatchObject({ outcome: { kind: 'same' }, standing: { title: A }, needsLook: false });
    expect(numberBefore(same)).toBeNull();
  });

  it('follows its item to another number, and has the member look, as at all that is not the same', () => {
    const swapped = [item('1', 'Apologies'), item('2', B), item('3', A)];
    const moved = carried('2', A, FIRST, swapped);
    expect(moved).toMatchObject({ outcome: { kind: 'moved' }, standing: { number: '3', title: A }, needsLook: true });
    expect(numberBefore(moved)).toBe('2');
  });

  it('asks nothing of a version that is not in force', () => {
    const of = meetingOf(FIRST, [item('2', B), item('3', A)]);
    const made = flag(1, { paper: sha256(2), item: { number: '3', title: A, pageIndex: 3 } });
    const before = { ...of, target: sha256(1), contents: [contentsItem('2', [], { title: A })] };
    expect(carryFlag(made, before)).toMatchObject({
      outcome: { kind: 'moved' },
      standing: { number: '2' },
      needsLook: false,
    });
    expect(carryFlag(made, of)).toMatchObject({ outcome: { kind: 'same' }, needsLook: false });
  });

  it('is on no item where its own is gone, though one that is alike has its number', () => {
    const withdrawn = carried('2', A, FIRST, [item('1', 'Apologies'), item('2', B), item('3', FEES)]);
    expect(withdrawn).toMatchObject({ outcome: { kind: 'gone' }, standing: undefined, needsLook: true });
    expect(withdrawn.was).toEqual({ number: '2', title: A, pageIndex: 3, paper: sha256(1) });
    const another = 'Planning application 24/0019: 3 Mill Lane';
    expect(carried('2', A, FIRST, [item('2', another)]).outcome.kind).toBe('gone');
  });

  it('tells a title that was edited, and asks', () => {
    const edited = carried('4', FEES, FIRST, [item('4', 'Licensing fees for the coming two years')]);
    expect(edited).toMatchObject({ outcome: { kind: 'changed' }, standing: { number: '4' }, needsLook: true });
  });

  it('is unsure between several, and where one has little in common with it', () => {
    const twice = [
      item('5', 'Licensing fees for taxis, coming year'),
      item('6', 'Licensing fees for bars, coming year'),
    ];
    expect(carried('4', FEES, FIRST, twice)).toMatchObject({
      outcome: { kind: 'unsure', candidates: [{ number: '5' }, { number: '6' }] },
      standing: undefined,
      needsLook: true,
    });
    const little = carried('4', FEES, FIRST, [item('4', 'Licensing fees and the town centre')]);
    expect(little.outcome).toMatchObject({ kind: 'unsure', candidates: [{ number: '4' }] });
  });

  it('does not choose between items of one title, unless the number or the papers tell', () => {
    const two = [item('4', 'Minutes'), item('9', 'Minutes')];
    expect(carried('9', 'Minutes', two, two).outcome.kind).toBe('same');
    expect(carried('9', 'Minutes', two, [item('4', 'Minutes')]).outcome.kind).toBe('unsure');
    expect(carried('4', 'Minutes', two, [item('5', 'Minutes'), item('6', 'Minutes')]).outcome.kind).toBe('unsure');
    const [was, now] = [item('9', 'Minutes', [4, 5]), item('6', 'Minutes', [4, 5])].map(one => ({
      ...one,
      textKey: 'm',
    }));
    if (!was || !now) throw new Error('Two items are made.');
    const told = carried('9', 'Minutes', [item('4', 'Minutes'), was], [item('5', 'Minutes'), now]);
    expect(told).toMatchObject({ outcome: { kind: 'moved' }, standing: { number: '6' } });
  });

  it('knows the item of its own paper by the number alone, however that paper’s titles are read by now', () => {
    expect(carried('4', 'As an earlier release read it', FIRST).standing?.title).toBe(FEES);
    expect(carried('4', 'As an earlier release read it', FIRST, FIRST).standing?.title).toBe(FEES);
  });

  it('knows a paper without an agenda', () => {
    const whole = contentsItem('', [part(1, [0, 99])], { is: 'paper', title: 'Supplement for item 7' });
    const alone: MeetingOfFlags = { papers: [meetingPaper(1, [])], target: sha256(1), contents: [whole] };
    expect(carryFlag(flagOn('', 'Supplement 2'), alone).standing).toBe(whole);
    expect(
      carryFlag(flag(1, { paper: sha256(7), item: { number: '', title: 'Supplement 2', pageIndex: 0 } }), alone),
    ).toMatchObject({
      outcome: { kind: 'gone' },
    });
  });

  it('offers the item that has the very pages it was flagged in', () => {
    const late = item('7', 'Repair of eastern defences', [0, 9]);
    const wall = item('7', 'The sea wall');
    const of: MeetingOfFlags = {
      papers: [meetingPaper(2, [wall]), meetingPaper(1, [late])],
      target: sha256(2),
      contents: [contentsItem('7', [part(1, [0, 9])], { title: 'The sea wall' })],
    };
    expect(carryFlag(flagOn('7', 'Repair of eastern defences'), of)).toMatchObject({
      outcome: { kind: 'unsure', candidates: [{ title: 'The sea wall' }] },
      standing: undefined,
    });
  });

  it('finds its item by what it is called where its paper is not here', () => {
    const of = meetingOf(FIRST);
    expect(carryFlag(flag(1, { paper: sha256(9), item: { number: '7', title: B, pageIndex: 1 } }), of)).toMatchObject({
      outcome: { kind: 'moved' },
      standing: { number: '3' },
    });
  });
});

describe('what the member decided on a flag', () => {
  const chosen = { choice: 'placed', item: { number: '4', title: FEES, pageIndex: 5 } } as const;
  const without = FIRST.filter(({ title }) => title !== A);

  it('counts for more than what is found', () => {
    const of = meetingOf(FIRST, FIRST);
    expect(carryFlag(flagOn('2', A, [[2, chosen]]), of)).toMatchObject({ standing: { number: '4' }, needsLook: false });
    expect(carryFlag(flagOn('2', A, [[2, { choice: 'kept' }]]), of)).toMatchObject({
      standing: undefined,
      needsLook: false,
    });
  });

  it('is carried on from by later versions', () => {
    const third = [item('1', 'Apologies'), item('2', FEES)];
    expect(carryFlag(flagOn('2', A, [[2, chosen]]), meetingOf(FIRST, without, third))).toMatchObject({
      was: { title: FEES, paper: sha256(2) },
      outcome: { kind: 'moved' },
      standing: { number: '2', title: FEES },
      needsLook: true,
    });
  });

  it('is asked for again where what was confirmed cannot be found, and the flag is on nothing until then', () => {
    const lost = { choice: 'accepted', item: { number: '9', title: 'Not read any more', pageIndex: 5 } } as const;
    expect(carryFlag(flagOn('2', A, [[2, lost]]), meetingOf(FIRST, FIRST))).toMatchObject({
      standing: undefined,
      needsLook: true,
    });
  });

  describe('to keep it on the old version', () => {
    const kept = flagOn('2', A, [[2, { choice: 'kept' }]]);

    it('holds for later versions that have nothing it may be on', () => {
      expect(carryFlag(kept, meetingOf(FIRST, without, without))).toMatchObject({
        standing: undefined,
        decision: { choice: 'kept' },
        needsLook: false,
      });
    });

    it('is asked about anew where a later version has its item, or one that may be it, and it is on none until then', () => {
      const edited = [item('2', 'Planning application 24/0012: 14 High Street, amended')];
      const twins = [item('2', A), item('3', A)];
      for (const version of [FIRST, [item('9', A)], edited, twins]) {
        expect(carryFlag(kept, meetingOf(FIRST, without, version))).toMatchObject({
          asks: 'kept',
          standing: undefined,
          decision: undefined,
          needsLook: true,
        });
      }
    });

    it('is not asked about where the member put it on an item since, or decided for the version in force', () => {
      const accepted = { choice: 'accepted', item: { number: '2', title: A, pageIndex: 1 } } as const;
      const of = meetingOf(FIRST, without, FIRST, FIRST);
      for (const paper of [3, 4]) {
        const since = flagOn('2', A, [
          [2, { choice: 'kept' }],
          [paper, accepted],
        ]);
        expect(carryFlag(since, of)).toMatchObject({ standing: { title: A }, needsLook: false });
      }
      const again = flagOn('2', A, [
        [2, { choice: 'kept' }],
        [4, { choice: 'kept' }],
      ]);
      expect(carryFlag(again, of)).toMatchObject({ standing: undefined, needsLook: false });
    });

    it('is asked about where it was decided for an agenda that is no version of this one, or for one that is not here', () => {
      const beside = meetingOf(FIRST, FIRST);
      const papers = [...beside.papers, meetingPaper(5, without)];
      const elsewhere = flagOn('2', A, [[5, { choice: 'kept' }]]);
      for (const of of [beside, { ...beside, papers }]) {
        expect(carryFlag(elsewhere, of)).toMatchObject({ asks: 'kept', standing: undefined, needsLook: true });
      }
    });
  });

  it('is asked for where devices decided differently, for this version or one before, though the item is as it was', () => {
    const said = saidBy({ choice: 'kept' } as const, { choice: 'undecided' } as const);
    const apart = flagOn('2', A, [[2, { choice: 'apart', said }]]);
    for (const of of [meetingOf(FIRST, FIRST), meetingOf(FIRST, without, FIRST)]) {
      expect(carryFlag(apart, of)).toMatchObject({ asks: 'apart', standing: { title: A }, needsLook: true });
    }
  });

  it('counts as none where a later release wrote it', () => {
    const unread = flagOn('2', A, [[2, { choice: 'unread' }]]);
    expect(carryFlag(unread, meetingOf(FIRST, without))).toMatchObject({ outcome: { kind: 'gone' }, needsLook: true });
  });
});
