import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withEnding } from '../../../../electron/files/with-ending.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

it('gives a file the ending of its kind, and never that of one that lies there', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'notes');
  expect(await withEnding(file, '.pdf')).toBe(`${file}.pdf`);
  expect(await withEnding(`${file}.PDF`, '.pdf')).toBe(`${file}.PDF`);
  await writeFile(`${file}.pdf`, 'other notes');
  expect(await withEnding(file, '.pdf')).toBe(`${file} 2.pdf`);
  await writeFile(`${file} 2.pdf`, 'more notes');
  expect(await withEnding(file, '.pdf')).toBe(`${file} 3.pdf`);
  expect(await withEnding(path.join(folder, 'not', 'there'), '.md')).toBe(path.join(folder, 'not', 'there.md'));
});
