import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../renderer/import/paper-facts.ts';
import { NO_METADATA } from '../../../../shared/pack/paper-content.ts';
import { openWithPdfjs } from '../../../fixtures/pdfjs-in-node.ts';

/** A paper of three pages, changed before it is written. */
async function factsOf(change: (pdf: PDFDocument) => void) {
  const made = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < 3; page += 1) made.addPage([595, 842]);
  change(made);
  const pdf = await openWithPdfjs(await made.save());
  const facts = await readFacts(pdf);
  await pdf.loadingTask.destroy();
  return facts;
}

/** A document of two pages that answers as pdf.js does. */
function documentWith(info: object | Error, labels: readonly string[] | null | Error): PDFDocumentProxy {
  const give = <T>(answer: T | Error): Promise<T> =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  const answers = {
    numPages: 2,
    getOutline: () => Promise.resolve(null),
    getPageLabels: () => give(labels),
    getMetadata: () => give(info instanceof Error ? info : { info }),
  };
  return answers as unknown as PDFDocumentProxy;
}

describe('what the file of a paper says', () => {
  it('is its pages, outline, page labels, and what it says of itself', async () => {
    const facts = await factsOf(pdf => {
      pdf.setTitle('Agenda for Cabinet');
      pdf.setAuthor('  ');
      pdf.setCreationDate(new Date('2026-07-02T09:30:00Z'));
      const numbers = pdf.context.obj({ Nums: [0, { S: 'r' }, 1, { P: PDFString.of('A-'), S: 'D', St: 7 }] });
      pdf.catalog.set(PDFName.of('PageLabels'), numbers);
    });
    expect(facts).toEqual({
      pageCount: 3,
      outline: [],
      fileLabels: ['i', 'A-7', 'A-8'],
      metadata: { ...NO_METADATA, title: 'Agenda for Cabinet', createdAt: '2026-07-02T09:30:00.000Z' },
    });
  });

  it('is nothing where it says nothing', async () => {
    expect(await factsOf(() => undefined)).toEqual({
      pageCount: 3,
      outline: [],
      fileLabels: null,
      metadata: NO_METADATA,
    });
  });

  it('is nothing where it cannot be read', async () => {
    const facts = await readFacts(documentWith(new Error('damaged'), new Error('damaged')));
    expect([facts.fileLabels, facts.metadata]).toEqual([null, NO_METADATA]);
  });

  it('takes no labels that are not one a page, and no endless ones', async () => {
    expect((await readFacts(documentWith({}, ['1']))).fileLabels).toBeNull();
    const [first, second] = (await readFacts(documentWith({}, ['x'.repeat(5000), '2']))).fileLabels ?? [];
    expect(first?.length).toBeLessThan(100);
    expect(second).toBe('2');
  });

  it.each([
    ["D:20250122141503+01'00'", '2025-01-22T13:15:03.000Z'],
    ['D:20250122141503Z', '2025-01-22T14:15:03.000Z'],
    ["D:20250122141503Z00'00'", '2025-01-22T14:15:03.000Z'],
    ['D:20250122', '2025-01-22T00:00:00.000Z'],
    ['20250122141503', '2025-01-22T14:15:03.000Z'],
    ['D:20251399', null],
    ['22 January 2025', null],
  ])('reads the date %s', async (written, iso) => {
    expect((await readFacts(documentWith({ CreationDate: written }, null))).metadata.createdAt).toBe(iso);
  });

  it('passes over what is no text, or far too long', async () => {
    const info = { Title: 5, Subject: 'x'.repeat(5000), Author: { name: 'A' }, Keywords: 'levy' };
    expect((await readFacts(documentWith(info, null))).metadata).toEqual({ ...NO_METADATA, keywords: 'levy' });
  });
});
