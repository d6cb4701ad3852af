import { atPassage } from './steps.ts';
import { test } from './test.ts';

test('debug', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.council.pack.file.path]);
  page.on('console', m => console.log('C:', m.text()));
  page.on('pageerror', m => console.log('E:', m.message, m.stack));
  const { reader } = await atPassage(page, run);
  await reader.viewer.focus();
  await page.keyboard.press('F7');
  const sel = () => page.evaluate(() => { const s = getSelection(); return [s?.anchorNode?.textContent, s?.anchorOffset, s?.focusNode?.textContent, s?.focusOffset, document.activeElement?.className, document.querySelector('.caret') !== null]; });
  console.log(await sel());
  for (const k of ['ArrowRight','ArrowDown','ArrowDown','Control+Shift+ArrowRight','Control+Shift+ArrowRight']) { await page.keyboard.press(k); await page.waitForTimeout(200); console.log(k, await sel()); }
  await page.waitForTimeout(1000);
  await page.screenshot({ path: '/tmp/b4/B/caret.png' });
});
