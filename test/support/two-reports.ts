import { CarryDesk, type Lines } from './carry-desk.ts';
import { itemOf, packOf } from './meeting-papers.ts';

/** The pages of a pack with two reports, made up. */
export const FRONT: Lines = ['Cabinet', 'Agenda', '1 Coastal path', '2 Harbour dues'];
export const PATH: Lines = [
  'The coastal path was closed twice in the winter after heavy rain.',
  'Members asked for warning signs at both ends of the cliff section.',
  'Repairs will cost 14,200 pounds and take until the end of May.',
  'The parish council has offered to look after the new fence.',
];
export const DUES: Lines = [
  'Harbour dues were last raised four years ago, by three per cent.',
  'Boats under six metres pay a flat fee and are not measured.',
  'The harbour office is open on weekdays from eight until noon.',
];

/** Its agenda, with the reports so many pages further on. */
export function agenda(shift = 0) {
  return [itemOf('1', 'Coastal path', [1 + shift, 1 + shift]), itemOf('2', 'Harbour dues', [2 + shift, 2 + shift])];
}

/** A member who has taken in its first version. */
export async function deskWithFirstPack(): Promise<CarryDesk> {
  const desk = new CarryDesk();
  await desk.take(packOf(1, agenda()), [FRONT, PATH, DUES]);
  return desk;
}
