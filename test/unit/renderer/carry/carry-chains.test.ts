import { describe, expect, it } from 'vitest';
import { marksOn } from '../../../../renderer/work/marks-on.ts';
import { isInForce } from '../../../../shared/anchoring/carrying/carry-route.ts';
import { offersPlace } from '../../../../shared/anchoring/carrying/carried.ts';
import { confirmedPlace, isDecided } from '../../../../shared/annotations/decision.ts';
import { annotationOf } from '../../../../shared/annotations/model.ts';
import { placementOf } from '../../../../shared/annotations/placement.ts';
import type { RecordId } from '../../../../shared/ids.ts';
import { livingMeeting } from '../../../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../../../shared/pack/paper.ts';
import { CarryDesk, type Lines } from '../../../support/carry-desk.ts';
import { itemOf, packOf, supplementOf } from '../../../support/meeting-papers.ts';

const front = (hall: string): Lines => [
  'Cabinet',
  `The meeting is in the ${hall} hall`,
  '1 Coastal path',
  '2 Harbour dues',
];
const LETTER: Lines = ['I enclose a revised report.', 'It takes the place of the one that was sent to members before.'];
const DUES: Lines = [
  'Harbour dues were last raised four years ago, by three per cent.',
  'Boats under six metres pay a flat fee and are not measured.',
];
const path = (cost: string, isSaid = true): Lines => [
  'The coastal path was closed twice in the winter after heavy rain.',
  'Members asked for warning signs at both ends of the cliff section.',
  `Repairs will cost ${cost} pounds and take until the end of May.`,
  ...(isSaid ? ['The parish council has offered to look after the new fence.'] : []),
  'Walkers are to be told of the work by the county.',
];

/** Words that are edited, left out and as they were, on the first paper of a chain as far as it has them. */
const MARKED = [
  'is in the town hall',
  'Repairs will cost 10,100 pounds',
  'The parish council has offered to look after the new fence.',
  'Walkers are to be told of the work',
];

type Arrival = { readonly paper: Paper; readonly pages: readonly Lines[] };

const items = [itemOf('1', 'Coastal path', [1, 1]), itemOf('2', 'Harbour dues', [2, 2])];
const pack = (id: number, report: Lines, hall = 'town'): Arrival => ({
  paper: packOf(id, items),
  pages: [front(hall), report, DUES],
});
const supplement = (id: number, report: Lines): Arrival => ({
  paper: supplementOf(id, [itemOf('1', 'Coastal path', [1, 1])], ['1']),
  pages: [LETTER, report],
});
const frontsheet = (id: number): Arrival => ({
  paper: packOf(id, [itemOf('1', 'Coastal path'), itemOf('2', 'Harbour dues')], { kind: 'frontsheet' }),
  pages: [front('town')],
});

/** How papers follow each other; the words of the report are edited on the way, left out, and put back. */
const CHAINS: Readonly<Record<string, readonly Arrival[]>> = {
  'pack, pack, supplement': [pack(1, path('10,100')), pack(2, path('10,200')), supplement(3, path('10,300'))],
  'pack, supplement, pack, pack': [
    pack(1, path('10,100')),
    supplement(2, path('10,200')),
    pack(3, path('10,200', false)),
    pack(4, path('10,100')),
  ],
  'pack, pack, supplement, pack': [
    pack(1, path('10,100')),
    pack(2, path('10,200', false)),
    supplement(3, path('10,300')),
    pack(4, path('10,300')),
  ],
  'pack, supplement, supplement': [
    pack(1, path('10,100')),
    supplement(2, path('10,200')),
    supplement(3, path('10,300', false)),
  ],
  'frontsheet, pack, pack': [frontsheet(1), pack(2, path('10,100'), 'guild'), pack(3, path('10,200'), 'parish')],
  'pack, frontsheet, pack': [pack(1, path('10,100')), frontsheet(2), pack(3, path('10,200'))],
};

const CHOICES = ['accepted', 'placed', 'kept', 'undecided'] as const;
type Choice = (typeof CHOICES)[number];

/** Every way to decide on what comes after the first paper; what comes last is accepted, as far as it can be. */
function waysThrough(length: number): readonly (readonly Choice[])[] {
  if (length === 1) return [['accepted']];
  return waysThrough(length - 1).flatMap(way => CHOICES.map(choice => [choice, ...way]));
}

async function decide(desk: CarryDesk, id: RecordId, choice: Choice, { pages }: Arrival): Promise<void> {
  const mark = await desk.carried(id);
  if (!mark) return;
  if (choice === 'accepted' && 'at' in mark.outcome) await desk.accept(id);
  if (choice === 'kept') await desk.keepOnOld(id);
  const words = 'Members asked for warning signs';
  const pageIndex = pages.findIndex(lines => lines.some(line => line.startsWith(words)));
  if (choice === 'placed' && pageIndex >= 0) await desk.place(id, pageIndex, words);
}

/** That a mark has one outcome towards what is in force, and that what the member confirmed still stands and holds. */
async function expectNotLost(desk: CarryDesk, id: RecordId, arrived: readonly Arrival[]): Promise<void> {
  const meeting = livingMeeting(arrived.map(({ paper }) => paper));
  const record = await desk.store.record(id);
  const made = (record && annotationOf(record)) ?? expect.fail('No such mark');
  const rows = (await desk.store.carried.of([id])).filter(row => row.isInForce);
  if (isInForce(meeting, made)) return expect(rows).toEqual([]);
  expect(rows).toHaveLength(1);
  const mark = (await desk.carried(id)) ?? expect.fail('Not carried');
  const { target, outcome, standing, decision } = mark;
  if ('at' in outcome) expect(isInForce(meeting, { paper: target, pageIndex: outcome.at.pageIndex })).toBe(true);
  const confirmed = arrived.flatMap(({ paper: { sha256: paper } }) => {
    const at = confirmedPlace(made.decisions.get(paper));
    return at ? [{ paper, at }] : [];
  });
  for (const { paper, at } of confirmed) {
    const there = (await marksOn(desk.store, paper)).find(one => one.id === id);
    expect(there && placementOf(there)).toEqual(at);
  }
  const held = confirmed.filter(({ paper, at }) => isInForce(meeting, { paper, pageIndex: at.pageIndex })).at(-1);
  if (held) expect(mark).toMatchObject({ target: held.paper, needsLook: false, standing: { paper: held.paper } });
  else expect(rows[0]?.source).toBe(confirmed.at(-1)?.paper ?? made.paper);
  const own = made.decisions.get(target);
  if (isDecided(decision)) expect(isDecided(own) || (decision?.choice === 'kept' && !offersPlace(outcome))).toBe(true);
  // Where it is neither asked about nor kept it stands in force.
  if (!mark.needsLook && decision?.choice !== 'kept') {
    expect(standing && isInForce(meeting, standing)).toBe(true);
  }
}

describe.each(Object.entries(CHAINS))('over %s', (_, chain) => {
  it.each(waysThrough(chain.length - 1).map(way => [way.join(', '), way] as const))(
    'no mark is lost, and none is moved from where it was confirmed: %s',
    async (__, way) => {
      const desk = new CarryDesk();
      const [first, ...rest] = chain;
      if (!first) return expect.fail('No papers');
      const take = ({ paper, pages }: Arrival): Promise<void> => desk.take(paper, pages);
      await take(first);
      const ids = [await desk.note(first.paper.sha256, 0, [500, 700])];
      for (const words of MARKED) {
        const pageIndex = first.pages.findIndex(lines => lines.some(line => line.includes(words)));
        if (pageIndex >= 0) ids.push(await desk.mark(first.paper.sha256, pageIndex, words));
      }
      for (const [at, arrival] of rest.entries()) {
        await take(arrival);
        await desk.carry();
        const arrived = chain.slice(0, at + 2);
        for (const id of ids) await expectNotLost(desk, id, arrived);
        for (const id of ids.slice(1)) await decide(desk, id, way[at] ?? 'undecided', arrival);
        await desk.carry(ids);
        for (const id of ids) await expectNotLost(desk, id, arrived);
      }
    },
  );
});
