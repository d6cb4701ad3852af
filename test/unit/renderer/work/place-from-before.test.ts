import { describe, expect, it } from 'vitest';
import { placeOnceCompared } from '../../../../renderer/work/place-from-before.ts';
import type { Sha256 } from '../../../../shared/ids.ts';
import { withSeenBefore } from '../../../../shared/reading/from-before.ts';
import { readingOf, readingRecordId, type Place } from '../../../../shared/reading/place.ts';
import { CarryDesk, type Lines } from '../../../support/carry-desk.ts';
import { sha256 } from '../../../support/made-up.ts';
import { itemOf, packOf, supplementOf } from '../../../support/meeting-papers.ts';

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

describe('where a paper is opened that took the place of pages of another', () => {
  const [LATER, SUPPLEMENT] = [sha256(3), sha256(4)];
  const DUES: Lines = ['Visitors pay harbour dues by the night, and no more than for a week.'];
  const both = [itemOf('1', 'Coastal path', [1, 1]), itemOf('2', 'Harbour dues', [2, 2])];

  /** A pack, and a supplement that replaces the report of its first item, with a letter of its own before it. */
  async function withSupplement(): Promise<CarryDesk> {
    const desk = new CarryDesk();
    await desk.take(packOf(1, both, { published: '2026-11-10' }), [FRONT, PATH, DUES]);
    const late = supplementOf(4, [itemOf('1', 'Coastal path', [1, 2])], ['1'], { published: '2026-11-12' });
    await desk.take(late, [['Supplement'], LETTER, PATH]);
    return desk;
  }
  const leave = (desk: CarryDesk, paper: Sha256, pageIndex: number): Promise<void> =>
    desk.step([{ record: readingRecordId(paper), kind: 'reading', fields: { paper, place: { ...LEFT, pageIndex } } }]);

  it('is where the words of the replaced report go on in the supplement', async () => {
    const desk = await withSupplement();
    await leave(desk, V1, 1);
    await desk.carry();
    expect(await placeOnceCompared(desk.store, SUPPLEMENT, 0)).toEqual({ ...LEFT, pageIndex: 2 });
  });

  it('is the beginning where another report was read', async () => {
    const desk = await withSupplement();
    await leave(desk, V1, 2);
    await desk.carry();
    expect(await placeOnceCompared(desk.store, SUPPLEMENT, 0)).toBeUndefined();
  });

  it('is where the member was last: in the pack before, or in the supplement that was taken in', async () => {
    const desk = await withSupplement();
    await leave(desk, V1, 2);
    await leave(desk, SUPPLEMENT, 1);
    await desk.step([
      { record: readingRecordId(SUPPLEMENT), kind: 'reading', fields: { paper: SUPPLEMENT, 'seen:2': true } },
    ]);
    const taken = [itemOf('1', 'Coastal path', [1, 2]), itemOf('2', 'Harbour dues', [3, 3])];
    await desk.take(packOf(3, taken, { published: '2026-11-15' }), [FRONT, LETTER, PATH, DUES]);
    await desk.carry();
    expect(await placeOnceCompared(desk.store, LATER, 0)).toEqual({ ...LEFT, pageIndex: 1 });
    const reading = readingOf(await desk.store.record(readingRecordId(SUPPLEMENT)));
    const all = withSeenBefore(new Map([[SUPPLEMENT, reading]]), await desk.store.pageMaps.all());
    expect(all.get(LATER)?.seenBefore).toEqual(new Set([2]));
    await leave(desk, V1, 2);
    expect(await placeOnceCompared(desk.store, LATER, 0)).toEqual({ ...LEFT, pageIndex: 3 });
  });
});

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
