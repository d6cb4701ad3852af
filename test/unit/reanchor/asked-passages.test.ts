import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPassages } from '../../reanchor/asked-passages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function fileWith(content: string): Promise<string> {
  const folder = path.join(temporaryFolder(), 'passages');
  await mkdir(folder);
  const file = path.join(folder, 'passages.json');
  await writeFile(file, content);
  return file;
}

describe('a file of passages', () => {
  it('is an array, or has it under "passages"; other keys are left alone', async () => {
    const list = [
      { id: 1, quote: 'Yes', page: 3, fate: 'kept' },
      { id: 'b', quote: 'No', prefix: null },
    ];
    const read = [
      { id: 1, quote: 'Yes', page: 3 },
      { id: 'b', quote: 'No', prefix: null },
    ];
    expect(await readPassages(await fileWith(JSON.stringify(list)))).toEqual(read);
    expect(await readPassages(await fileWith(JSON.stringify({ about: 'x', passages: list })))).toEqual(read);
  });

  it('may begin with a byte order mark', async () => {
    expect(await readPassages(await fileWith('\uFEFF[{"id": 1, "quote": "Yes"}]'))).toEqual([{ id: 1, quote: 'Yes' }]);
  });

  it.each([
    ['it is no JSON', '[', 'is no JSON'],
    ['it is something else', '5', 'wanted is an array'],
    ['a passage has no quote', '[{"id": 1}]', 'at [0].quote'],
    ['a passage has no words', '{"passages": [{"id": 1, "quote": " "}]}', 'passages[0].quote'],
    ['a page is none', '[{"id": 1, "quote": "a", "page": 0}]', 'at [0].page'],
  ])('is refused in words when %s', async (_, content, words) => {
    await expect(readPassages(await fileWith(content))).rejects.toThrow(words);
  });

  it('is refused in words when there is none', async () => {
    await expect(readPassages('/nowhere/passages.json')).rejects.toThrow('Check its name and folder');
  });
});
