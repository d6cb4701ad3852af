import { expect, it } from 'vitest';
import { papersToNote } from '../../../../renderer/carry/note-papers.ts';
import { papersAway, papersElsewhere } from '../../../../renderer/review/papers-elsewhere.ts';
import type { Sha256 } from '../../../../shared/ids.ts';
import { groupMeetings } from '../../../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../../../shared/pack/paper.ts';
import { CarryDesk } from '../../../support/carry-desk.ts';
import { sha256 } from '../../../support/made-up.ts';
import { itemOf, packOf } from '../../../support/meeting-papers.ts';

const ITEMS = [itemOf('1', 'Coastal path', [1, 1]), itemOf('2', 'Harbour dues', [2, 2])];
const [FIRST, SECOND] = [packOf(1, ITEMS), packOf(2, ITEMS)];
const OTHER = packOf(3, ITEMS, { committee: 'Planning', body: 'Planning', folder: 'Planning' });

/** A device with one of the papers, which is told of the others by one that has them all, and the meeting of that paper. */
async function toldOfOthers(here: Paper) {
  const [there, own] = [new CarryDesk(), new CarryDesk()];
  for (const paper of [FIRST, SECOND, OTHER]) await there.take(paper, [['One'], ['Two'], ['Three']]);
  await own.take(here, [['One'], ['Two'], ['Three']]);
  await own.step(
    await papersToNote(
      there.store,
      [FIRST, SECOND, OTHER].map(({ sha256: paper }) => paper),
    ),
  );
  const [meeting] = groupMeetings(await own.store.papers());
  if (!meeting) throw new Error('No meeting');
  return { store: own.store, meeting };
}

async function elsewhere(here: Paper): Promise<readonly Sha256[]> {
  const { store, meeting } = await toldOfOthers(here);
  return (await papersElsewhere(store, meeting)).map(paper => paper.sha256);
}

it('are later versions of the meeting that are not here, and no earlier ones', async () => {
  expect(await elsewhere(FIRST)).toEqual([sha256(2)]);
  expect(await elsewhere(SECOND)).toEqual([]);
  expect(await elsewhere(OTHER)).toEqual([]);
});

it('are named, of whatever version, as they stand among those that are here', async () => {
  const { store, meeting } = await toldOfOthers(SECOND);
  expect(await papersAway(store, meeting)).toMatchObject([
    { paper: { sha256: sha256(1) }, name: 'Agenda pack, version 1', replacedBy: sha256(2) },
  ]);
});
