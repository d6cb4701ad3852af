import { cp, rename } from 'node:fs/promises';
import path from 'node:path';
import type { MeetingPlace } from './place.ts';

/** One folder for all devices, as on a share that is not always mounted. What lies in `first` is there from the start. */
export async function openShare(root: string, first: string): Promise<MeetingPlace> {
  const folder = path.join(root, 'share');
  const away = path.join(root, 'share-away');
  await cp(first, folder, { recursive: true });
  let isThere = true;

  async function comeBack(): Promise<void> {
    if (isThere) return;
    await rename(away, folder);
    isThere = true;
  }

  return {
    placeFor: () => ({ kind: 'folder', folder }),
    folders: [folder],
    onDiskOf: () => [folder],
    async vanish() {
      if (!isThere) return;
      await rename(folder, away);
      isThere = false;
    },
    comeBack,
    calm: comeBack,
    isTorn: () => false,
    close: async () => undefined,
  };
}
