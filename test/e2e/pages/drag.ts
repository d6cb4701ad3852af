import type { Page } from '@playwright/test';

/** Where files are dropped: far from the edges of the window. */
const SPOT = { x: 480, y: 360 };

/**
 * Drags files over the window as the system's file manager does, so that the app learns their real paths.
 *
 * @returns lets go of them
 */
export async function dragFiles(page: Page, files: readonly string[]): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...SPOT, data });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...SPOT, data });
  return async () => {
    await session.send('Input.dispatchDragEvent', { type: 'drop', ...SPOT, data });
    await session.detach();
  };
}

/** Drags files over the window and drops them there. */
export async function dropFiles(page: Page, ...files: readonly string[]): Promise<void> {
  const drop = await dragFiles(page, files);
  await drop();
}
