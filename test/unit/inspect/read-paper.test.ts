import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../shared/pack/page-runs.ts';
import { writeOutline } from '../../fixtures/papers/typesetting/outline.ts';
import { readPaper } from '../../inspect/read-paper.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = path.join(temporaryFolder(), name);
  await writeFile(file, bytes);
  return file;
}

async function paper(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle('Agenda for Cabinet');
  pdf.setCreationDate(new Date('2026-07-02T09:30:00Z'));
  for (const words of ['Agenda', 'The levy']) pdf.addPage([595, 842]).drawText(words, { x: 72, y: 700, size: 12 });
  writeOutline(pdf, [{ title: '1 Levy', pageIndex: 1 }]);
  return pdf.save();
}

describe('reading a paper without a window', () => {
  it('gives all that import keeps of it', async () => {
    const { pages, ...rest } = await readPaper(await fileOf('Pack.pdf', await paper()));
    expect(rest).toEqual({
      fileName: 'Pack.pdf',
      pageCount: 2,
      outline: [{ title: '1 Levy', pageIndex: 1, children: [] }],
      fileLabels: null,
      metadata: {
        title: 'Agenda for Cabinet',
        subject: null,
        author: null,
        keywords: null,
        createdAt: '2026-07-02T09:30:00.000Z',
      },
    });
    expect(pages.map(page => page && runsOf(page).map(({ text, x }) => [text, x]))).toEqual([
      [['Agenda', 72]],
      [['The levy', 72]],
    ]);
  });

  it.each([
    ['that is none', 'no.pdf', () => 'Dear member', /“.*no\.pdf” could not be read\. This is not a PDF/],
    ['that is empty', 'empty.pdf', () => '', /“.*empty\.pdf” is empty\./],
    [
      'that is cut off',
      'cut.pdf',
      async () => (await paper()).slice(0, 700),
      /“.*cut\.pdf” could not be read\. This PDF is damaged/,
    ],
  ])('refuses a PDF %s in words, naming it', async (_, name, bytes, words) => {
    await expect(readPaper(await fileOf(name, await bytes()))).rejects.toThrow(words);
  });

  it('refuses what is not there, and a folder', async () => {
    await expect(readPaper('/nowhere/Pack.pdf')).rejects.toThrow('There is no file “/nowhere/Pack.pdf”');
    const folder = temporaryFolder();
    await expect(readPaper(folder)).rejects.toThrow(`“${folder}” is a folder`);
  });
});
