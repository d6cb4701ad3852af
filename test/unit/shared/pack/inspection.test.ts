import { describe, expect, it } from 'vitest';
import type { ItemDetail } from '../../../../shared/pack/agenda/item.ts';
import { inspectPapers, type InspectedPaper } from '../../../../shared/pack/inspection.ts';
import { NO_FACTS } from '../../../../shared/pack/meeting/meeting-facts.ts';
import type { PaperReading } from '../../../../shared/pack/reading.ts';
import { warning } from '../../../../shared/pack/warning.ts';
import { itemOf } from '../../../support/meeting-papers.ts';

const detail = (item: ReturnType<typeof itemOf>, rest: Partial<ItemDetail> = {}): ItemDetail => ({
  ...item,
  note: '',
  subItems: [],
  documents: [],
  report: null,
  ...rest,
});

function paper(fileName: string, rest: Partial<PaperReading>, createdAt: string | null = null): InspectedPaper {
  return {
    fileName,
    pageCount: 10,
    createdAt,
    modifiedMs: 0,
    reading: {
      kind: 'pack',
      title: 'Agenda pack',
      meeting: { ...NO_FACTS, body: 'Cabinet', date: '2026-11-25' },
      published: null,
      labels: [null, null, '1', '2', '3', null, 'A1', 'A2', null, null],
      blank: [],
      scanned: [],
      agendaPages: [0],
      agenda: [],
      report: null,
      minutes: [],
      supplement: null,
      references: [],
      warnings: [],
      ...rest,
    },
  };
}

const PACK = paper('pack.pdf', {
  agenda: [
    detail(itemOf('1', 'Apologies')),
    detail(itemOf('2', 'The sea wall', [2, 4], { printed: { first: '1', last: '3' }, section: 'Part 1' }), {
      note: 'Report of the Engineer',
      documents: [{ title: 'Plan', pages: { first: 4, last: 4 } }],
      subItems: [{ number: '2.1', title: 'East', printed: null, pages: { first: 3, last: 3 }, line: null }],
    }),
    detail(itemOf('3', 'Harbour lights', null, { toFollow: true })),
    detail(itemOf('4', 'Land', [5, 8], { exempt: true })),
  ],
  blank: [1],
  scanned: [9],
  warnings: [warning('scanned-pages', { pageIndex: 9 })],
});

const SUPPLEMENT = paper('late.pdf', {
  kind: 'supplement',
  title: 'Supplement',
  meeting: { ...NO_FACTS, body: 'Cabinet', date: '2026-11-25', time: '10:00' },
  labels: Array.from({ length: 10 }, (_, index) => String(index + 1)),
  agenda: [detail(itemOf('3', 'Harbour lights', [2, 9], { printed: { first: '3', last: '10' } }))],
  supplement: { ordinal: null, items: ['3'], replaces: [], says: null },
});

describe('inspecting one paper', () => {
  const inspection = inspectPapers([PACK]);

  it('tells of each item its pages as counted and as printed', () => {
    expect(
      inspection.items.map(({ number, startPdfPage, endPdfPage, printedPages, toFollow, exempt }) => [
        number,
        startPdfPage,
        endPdfPage,
        printedPages,
        toFollow,
        exempt,
      ]),
    ).toEqual([
      ['1', null, null, null, false, false],
      ['2', 3, 5, [1, 3], false, false],
      ['3', null, null, null, true, false],
      ['4', 6, 9, ['A1', 'A2'], false, true],
    ]);
  });

  it('tells what stands under an item, and nothing of several papers', () => {
    expect(inspection.items[1]).toMatchObject({
      section: 'Part 1',
      note: 'Report of the Engineer',
      documents: [{ title: 'Plan', startPdfPage: 5, endPdfPage: 5 }],
      subItems: [{ number: '2.1', title: 'East', startPdfPage: 4, endPdfPage: 4, printedPages: null }],
    });
    expect(Object.keys(inspection.items[0] ?? {}).toSorted()).toEqual(
      ['endPdfPage', 'exempt', 'number', 'printedPages', 'startPdfPage', 'title', 'toFollow'].toSorted(),
    );
  });

  it('tells of the paper, counting pages from 1', () => {
    expect(inspection.pageLabels).toEqual(PACK.reading.labels);
    expect(inspection.papers).toMatchObject([
      { fileName: 'pack.pdf', kind: 'pack', name: 'Agenda pack', pages: 10, blankPages: [2], scannedPages: [10] },
    ]);
    expect(inspection.warnings).toMatchObject([{ code: 'scanned-pages', pdfPage: 10 }]);
    expect(inspection.meeting).toMatchObject({ body: 'Cabinet', date: '2026-11-25', time: null });
  });

  it('has no items where there is no agenda', () => {
    expect(inspectPapers([paper('report.pdf', { kind: 'report' })]).items).toEqual([]);
    expect(inspectPapers([]).papers).toEqual([]);
  });
});

describe('inspecting several papers', () => {
  const inspection = inspectPapers([SUPPLEMENT, PACK]);

  it('gives one agenda, each item with the pages of its own paper', () => {
    expect(inspection.items.map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
    expect(inspection.items[2]).toMatchObject({
      toFollow: false,
      paper: 'late.pdf',
      startPdfPage: 3,
      endPdfPage: 10,
      printedPages: [3, 10],
      sources: [{ paper: 'late.pdf', how: 'follows', current: true, startPdfPage: 3, endPdfPage: 10 }],
    });
    expect(inspection.items[0]?.sources).toEqual([]);
  });

  it('is led by the pack, the others filling what it leaves open', () => {
    expect(inspection.pageLabels).toEqual(PACK.reading.labels);
    expect(inspection.papers.map(({ name }) => name)).toEqual(['Agenda pack', 'Supplement for item 3']);
    expect(inspection.meeting.time).toBe('10:00');
    expect(inspection.warnings).toMatchObject([{ code: 'scanned-pages', paper: 'pack.pdf' }]);
  });

  it('names the version that took a paper’s place', () => {
    const again = paper('again.pdf', { ...PACK.reading, published: null }, '2026-11-20T10:00:00.000Z');
    const before = { ...PACK, createdAt: '2026-11-10T10:00:00.000Z' };
    expect(
      inspectPapers([again, before]).papers.map(({ fileName, version, replacedBy }) => [fileName, version, replacedBy]),
    ).toEqual([
      ['again.pdf', 2, null],
      ['pack.pdf', 1, 'again.pdf'],
    ]);
  });
});
