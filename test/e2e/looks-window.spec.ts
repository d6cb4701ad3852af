import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './test.ts';

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function boundsOf(app: ElectronApplication): Promise<Bounds> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) throw new Error('There is no window.');
    return window.getNormalBounds();
  });
}

test('size and place of the window are remembered', async ({ launch }) => {
  const { app } = await launch();
  expect(await boundsOf(app)).toMatchObject({ width: 1280, height: 800 });
  const wanted = { x: 140, y: 90, width: 1111, height: 733 };
  await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), wanted);
  await expect.poll(() => boundsOf(app)).toEqual(wanted);
  await app.close();
  const again = await launch();
  await expect.poll(() => boundsOf(again.app)).toEqual(wanted);
});

test('a window that was maximised is maximised again, and gets its old size back from there', async ({ launch }) => {
  const isMaximised = (app: ElectronApplication): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized() ?? false);
  const { app } = await launch();
  const before = await boundsOf(app);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
  const canMaximise = await expect
    .poll(() => isMaximised(app), { timeout: 3000 })
    .toBe(true)
    .then(
      () => true,
      () => false,
    );
  test.skip(!canMaximise, 'No window manager here, so nothing maximises a window.');
  await app.close();
  const again = await launch();
  await expect.poll(() => isMaximised(again.app)).toBe(true);
  expect(await boundsOf(again.app)).toMatchObject({ width: before.width, height: before.height });
});

test('a place that is on no screen any more is not taken up', async ({ launch }) => {
  const { app } = await launch();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 9000, y: 5000, width: 1000, height: 700 });
  });
  await app.close();
  const again = await launch();
  const isSeen = await again.app.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0]?.getBounds();
    const { x, y, width, height } = screen.getPrimaryDisplay().workArea;
    return window !== undefined && window.x < x + width && window.y < y + height && window.x + window.width > x;
  });
  expect(isSeen).toBe(true);
});
