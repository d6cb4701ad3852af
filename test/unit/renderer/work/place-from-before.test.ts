import { describe, expect, it } from 'vitest';
import { placeOnceCompared } from '../../../../renderer/work/place-from-before.ts';
import { readingRecordId, type Place } from '../../../../shared/reading/place.ts';
import { CarryDesk, type Lines } from '../../../support/carry-desk.ts';
import { sha256 } from '../../../support/made-up.ts';
import { itemOf, packOf } from '../../../support/meeting-papers.ts';

const [V1, V2] = [sha256(1), sha256(2)] as const;
const FRONT: Lines = ['Cabinet', 'Agenda', '1 Coastal path'];
const PATH: Lines = [
  'The coastal path was closed twice in the winter after heavy rain.',
  'Members asked for warning signs at both ends of the cliff section.',
];
const LETTER: Lines = ['A letter from the walkers association was received too late.'];
const LEFT: Place = { pageIndex: 1, down: 0.25, across: 0, zoom: 1.5 };

async function readThenPublishedAgain(isRead: boolean): Promise<CarryDesk> {
  const desk = new CarryDesk();
  await desk.take(packOf(1, [itemOf('1', 'Coastal path', [1, 1])]), [FRONT, PATH]);
  if (isRead) {
    const fields = { paper: V1, place: { ...LEFT } };
    await desk.step([{ record: readingRecordId(V1), kind: 'reading', fields }]);
  }
  await desk.take(packOf(2, [itemOf('1', 'Coastal path', [2, 2])]), [FRONT, LETTER, PATH]);
  return desk;
}

describe('where a new version is opened', () => {
  it('is the page that continues the one that was left, at the same height', async () => {
    const desk = await readThenPublishedAgain(true);
    await desk.carry();
    expect(await placeOnceCompared(desk.store, V2, 0)).toEqual({ ...LEFT, pageIndex: 2 });
  });

  it('waits for the versions to be compared', async () => {
    const desk = await readThenPublishedAgain(true);
    const opened = placeOnceCompared(desk.store, V2, 20_000);
    await desk.carry();
    expect(await opened).toEqual({ ...LEFT, pageIndex: 2 });
  });

  it('is not waited for longer than is allowed', async () => {
    const desk = await readThenPublishedAgain(true);
    expect(await placeOnceCompared(desk.store, V2, 1)).toBeUndefined();
  });

  it('is not waited for where the version before was never read, or there is none', async () => {
    const desk = await readThenPublishedAgain(false);
    expect(await placeOnceCompared(desk.store, V2, 60_000)).toBeUndefined();
    expect(await placeOnceCompared(desk.store, V1, 60_000)).toBeUndefined();
  });
});
