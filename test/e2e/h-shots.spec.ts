import { resize, setTheme } from './app.ts';
import { LibraryPage } from './pages/library.ts';
import { settled } from './pages/stored.ts';
import { test } from './test.ts';

test('shots', async ({ launch }) => {
  test.setTimeout(500_000);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await resize({ app, page }, 1440, 900);
  await library.addFolder('/work/shared/packs');
  await settled(page, 19, 300_000);
  await library.importRests();
  await page.screenshot({ path: '/tmp/h/shots/lib.png' });
  await page.locator('[data-view="meetings"]').evaluate(e => e.scrollTo(0, 800));
  await page.screenshot({ path: '/tmp/h/shots/lib2.png' });
  const n = await page.getByRole('button', { name: /^(Meeting page|What changed)$/ }).count();
  for (let i = 0; i < n; i += 1) {
    await page.getByRole('button', { name: /^(Meeting page|What changed)$/ }).nth(i).click();
    await page.locator('.living').first().waitFor();
    await page.waitForTimeout(500);
    await setTheme(app, i % 2 ? 'dark' : 'light');
    await page.waitForTimeout(300);
    await page.screenshot({ path: '/tmp/h/shots/m' + i + '.png' });
    await page.locator('[data-view="meeting"]').getByRole('button', { name: 'Meetings' }).click();
  }
});
