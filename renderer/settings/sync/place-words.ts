import type { TargetPlace } from '../../../shared/sync/status.ts';

/** Where a target is, as the member knows it: the path of the folder, or its address and the name they sign in with. */
export function placeWords(place: TargetPlace): string {
  if (place.kind === 'folder') return place.folder;
  return place.userName === null ? place.address : `${place.address}, as ${place.userName}`;
}
