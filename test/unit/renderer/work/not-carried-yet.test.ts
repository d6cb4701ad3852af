import { expect, it } from 'vitest';
import { countNotCarriedYet } from '../../../../renderer/work/not-carried-yet.ts';
import { livingMeeting } from '../../../../shared/pack/meeting/living-meeting.ts';
import { CarryDesk, type Lines } from '../../../support/carry-desk.ts';
import { sha256 } from '../../../support/made-up.ts';
import { itemOf, packOf, supplementOf } from '../../../support/meeting-papers.ts';

const [V1, V2] = [sha256(1), sha256(2)] as const;
const FRONT: Lines = ['Cabinet', 'Agenda'];
const PATH: Lines = ['Members asked for warning signs at both ends of the cliff section.'];
const DUES: Lines = ['Boats under six metres pay a flat fee and are not measured.'];
const ITEMS = [itemOf('1', 'Coastal path', [1, 1]), itemOf('2', 'Harbour dues', [2, 2])];

async function deskWithMarks() {
  const desk = new CarryDesk();
  await desk.take(packOf(1, ITEMS), [FRONT, PATH, DUES]);
  const ids = [await desk.mark(V1, 1, 'warning signs'), await desk.mark(V1, 2, 'a flat fee')];
  const left = async () => countNotCarriedYet(desk.store, livingMeeting(await desk.store.papers()));
  return { desk, ids, left };
}

it('counts annotations until they have been looked for in the new version, those that are gone from it included', async () => {
  const { desk, ids, left } = await deskWithMarks();
  expect(await left()).toBe(0);
  await desk.take(packOf(2, ITEMS), [FRONT, PATH, ['Nothing is said of it.']]);
  expect(await left()).toBe(2);
  await desk.carry();
  expect(await left()).toBe(0);
  await desk.take(packOf(3, ITEMS), [FRONT, PATH, DUES]);
  expect(await left()).toBe(2);
  await desk.set(ids[0] ?? expect.fail(), { deleted: true });
  expect(await left()).toBe(1);
});

it('counts those on pages alone that a supplement took the place of', async () => {
  const { desk, left } = await deskWithMarks();
  await desk.take(supplementOf(4, [itemOf('2', 'Harbour dues', [1, 1])], ['2']), [['A letter'], DUES]);
  expect(await left()).toBe(1);
  await desk.carry();
  expect(await left()).toBe(0);
});

it('counts those that wait for the new version to be read', async () => {
  const { desk, left } = await deskWithMarks();
  await desk.take(packOf(2, ITEMS), [FRONT, PATH, DUES]);
  await desk.store.changePaper(V2, { stage: 'opened' });
  await desk.carry();
  expect(await left()).toBe(2);
});
