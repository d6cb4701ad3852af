import { reportOf } from '../../support/papers.ts';
import { describe, expect, it } from 'vitest';
import { findTyped, isOnlyWords, itemNumbered, itemTyped } from '../../../renderer/reader/find-typed.ts';
import { itemLine, percentWords, rangeAndLength } from '../../../renderer/reader/item-words.ts';
import { linkWords } from '../../../renderer/reader/links/placed-references.ts';
import { insideOf } from '../../../renderer/reader/panels/inside-of.ts';
import { partAt, replacementOf } from '../../../renderer/reader/part-here.ts';
import { exemptWords, factsOf, kindWords, moreFactsOf } from '../../../renderer/reader/panels/report-words.ts';
import { giveBackRoom, makeRoomForTwo, placePanels, useReader } from '../../../renderer/reader/reader-state.ts';
import { isMuchScanned, scannedWords } from '../../../renderer/reader/TextNotice.tsx';
import type { Reference } from '../../../shared/pack/references/reference.ts';
import { sha256 } from '../../support/made-up.ts';

/** Labels of a pack whose front has two pages without a number. */
const LABELS = [null, null, '1', '2', '3', '4', '5', '6', '7', '8'];

const REPORT = reportOf({ pageIndex: 4, subject: 'A bridge' });

describe('rangeAndLength', () => {
  const spaced = (words: string): string => words.replaceAll('\u00a0', ' ');

  it('names the printed pages and how many they are', () => {
    expect(spaced(rangeAndLength(LABELS, { first: 2, last: 6 }))).toBe('pages 1–5 · 5 pages');
  });

  it('names one page once', () => {
    expect(spaced(rangeAndLength(LABELS, { first: 2, last: 2 }))).toBe('page 1');
  });

  it('gives the length alone until it is known what is printed', () => {
    expect(spaced(rangeAndLength([], { first: 2, last: 6 }))).toBe('5 pages');
    expect(spaced(rangeAndLength([], { first: 2, last: 2 }))).toBe('1 page');
  });
});

describe('percentWords', () => {
  it('says neither all nor nothing of what was begun and not ended', () => {
    expect([0, 0.001, 0.48, 0.999, 1].map(percentWords)).toEqual(['0 %', '1 %', '48 %', '99 %', '100 %']);
  });
});

describe('itemLine', () => {
  it('has the number before the title where there is one', () => {
    expect(itemLine({ number: '5a', title: 'Roads' })).toBe('Item 5a · Roads');
    expect(itemLine({ number: '', title: 'Agenda' })).toBe('Agenda');
  });
});

describe('findTyped', () => {
  const open = { sha256: sha256(1), labels: LABELS, pageCount: 10, currentPage: 0, isRead: true };
  const supplement = { sha256: sha256(2), labels: ['9', '10', '11'] };
  const page = (paper: number, pageIndex: number) => ({ is: 'page', paper: sha256(paper), pageIndex });

  it('means the printed number', () => {
    expect(findTyped('5', open, [])).toEqual(page(1, 6));
    expect(findTyped('page 5', open, [])).toEqual(page(1, 6));
  });

  it('means the place in the file where that is said', () => {
    expect(findTyped('PDF 5', open, [])).toEqual(page(1, 4));
    expect(findTyped('PDF 11', open, [supplement])).toEqual({ is: 'nowhere', isPlaceInFile: true });
  });

  it('does not jump to a page that bears another number', () => {
    expect(findTyped('10', open, [])).toEqual({ is: 'nowhere', isPlaceInFile: false });
  });

  it('takes the place in the file where nothing is printed on it', () => {
    expect(findTyped('3', { ...open, labels: [null, null, null, null] }, [])).toEqual(page(1, 2));
  });

  it('waits until the printed numbers are known, unless the number is known already', () => {
    const reading = { ...open, labels: [null, null, '1', ...Array<null>(7).fill(null)], isRead: false };
    expect(findTyped('5', reading, [supplement])).toEqual({ is: 'not-yet' });
    expect(findTyped('1', reading, [])).toEqual(page(1, 2));
    expect(findTyped('PDF 5', reading, [])).toEqual(page(1, 4));
  });

  it('finds a supplement that is numbered on from its pack', () => {
    expect(findTyped('10', open, [supplement])).toEqual(page(2, 1));
  });

  it('does not choose between two other papers that bear the number', () => {
    const other = { sha256: sha256(3), labels: ['10'] };
    expect(findTyped('10', open, [supplement, other])).toEqual({ is: 'nowhere', isPlaceInFile: false });
  });
});

describe('scannedWords', () => {
  const words = (...scanned: readonly number[]) => scannedWords({ labels: LABELS, scanned });

  it('says nothing where all pages have text', () => {
    expect(words()).toBeUndefined();
  });

  it('names the pages by what is printed on them', () => {
    expect(words(3)).toBe('Page 2 has no text to search or mark: it is blank, or a picture of text.');
    expect(words(2, 3, 4)).toBe('Pages 1–3 have no text to search or mark: they are blank, or pictures of text.');
    expect(words(2, 3, 5, 7, 8)).toBe(
      'Pages 1–2, page 4 and pages 6–7 have no text to search or mark: they are blank, or pictures of text.',
    );
  });

  it('counts them where they are all over the paper', () => {
    expect(words(2, 4, 6, 8)).toBe(
      '4 pages, the first of them page 1, have no text to search or mark: they are blank, or pictures of text.',
    );
  });
});

describe('isMuchScanned', () => {
  it('is so of three pages, or of a tenth of the paper', () => {
    expect(isMuchScanned({ scanned: [] }, 0)).toBe(false);
    expect(isMuchScanned({ scanned: [60, 325] }, 400)).toBe(false);
    expect(isMuchScanned({ scanned: [60, 325, 326] }, 400)).toBe(true);
    expect(isMuchScanned({ scanned: [3] }, 11)).toBe(false);
    expect(isMuchScanned({ scanned: [3] }, 10)).toBe(true);
  });
});

describe('partAt', () => {
  const part = (paper: number, first: number, last: number, isCurrent: boolean) =>
    ({ paper: sha256(paper), pages: { first, last }, how: 'pack', isCurrent }) as const;
  const [replaced, inForce] = [part(1, 10, 20, false), part(2, 0, 11, true)];
  const item = { parts: [replaced, inForce] };

  it('tells papers that were replaced from those in force', () => {
    expect(replacementOf(item, partAt(item, sha256(1), 12))).toBe(inForce);
    expect(partAt(item, sha256(2), 12)).toBeUndefined();
    expect(replacementOf(item, partAt(item, sha256(2), 11))).toBeUndefined();
  });

  it('takes a page that is in force as well as replaced for one in force', () => {
    const again = part(1, 12, 14, true);
    expect(partAt({ parts: [replaced, again] }, sha256(1), 12)).toBe(again);
  });

  it('knows of none in force where none is, nor of any outside of items', () => {
    expect(replacementOf({ parts: [replaced] }, replaced)).toBeUndefined();
    expect(partAt(undefined, sha256(1), 12)).toBeUndefined();
  });
});

describe('an item typed in place of a page', () => {
  const contents = [
    { is: 'agenda', number: '' },
    { is: 'item', number: '8.' },
    { is: 'item', number: '5(a)' },
  ] as const;

  it('is found by its number, however it is dotted or bracketed', () => {
    expect(itemNumbered(itemTyped('item 8') ?? '', contents)).toBe(contents[1]);
    expect(itemNumbered(itemTyped(' Item 5A ') ?? '', contents)).toBe(contents[2]);
    expect(itemNumbered('9', contents)).toBeUndefined();
    expect(itemNumbered('.', contents)).toBeUndefined();
  });

  it('is no page, and a page no item', () => {
    expect(['8', 'items', 'page 8', 'item'].map(itemTyped)).toEqual(Array(4).fill(undefined));
  });

  it('tells words from what may be printed on a page', () => {
    expect(['budget', 'the budget'].map(isOnlyWords)).toEqual([true, true]);
    expect(['8', 'A8', 'page 8', 'iv', 'page iv'].map(isOnlyWords)).toEqual(Array(5).fill(false));
  });
});

describe('placePanels', () => {
  it('has the notes folded in a narrow window, until the member opens them', () => {
    useReader.setState({ notesOpen: undefined });
    placePanels(900);
    expect(useReader.getState().notesOpen).toBe(false);
    useReader.setState({ notesOpen: true });
    placePanels(900);
    expect(useReader.getState().notesOpen).toBe(true);
  });

  it('has them open where there is room', () => {
    useReader.setState({ notesOpen: undefined });
    placePanels(1000);
    expect(useReader.getState().notesOpen).toBe(true);
  });
});

describe('two panes', () => {
  const panels = () => {
    const { agendaOpen, notesOpen } = useReader.getState();
    return { agendaOpen, notesOpen };
  };

  it.each([
    [1920, { agendaOpen: true, notesOpen: true }],
    [1280, { agendaOpen: true, notesOpen: false }],
    [1000, { agendaOpen: false, notesOpen: false }],
  ])('in a window of %i have room, and what was folded for them comes back', (width, left) => {
    const both = { agendaOpen: true, notesOpen: true };
    useReader.setState(both);
    makeRoomForTwo(width);
    expect(panels()).toEqual(left);
    giveBackRoom();
    expect(panels()).toEqual(both);
  });

  it('have room where they are the first that are opened', () => {
    useReader.setState({ agendaOpen: true, notesOpen: undefined });
    makeRoomForTwo(1280);
    placePanels(1280);
    expect(panels()).toEqual({ agendaOpen: true, notesOpen: false });
  });

  it('give no panel back that the member had folded', () => {
    useReader.setState({ agendaOpen: true, notesOpen: false });
    makeRoomForTwo(1280);
    giveBackRoom();
    expect(panels()).toEqual({ agendaOpen: true, notesOpen: false });
  });
});

describe('the words of a report', () => {
  it('says which item it is for, and whether it was replaced', () => {
    expect(kindWords('7', false)).toBe('Report · Item 7');
    expect(kindWords('7', true)).toBe('Report · Item 7 · replaced');
    expect(kindWords('', false)).toBe('Report');
  });

  it('says what its head says, and nothing of what it does not', () => {
    expect(factsOf(REPORT)).toEqual([]);
    expect(moreFactsOf(REPORT)).toEqual([]);
    expect(exemptWords(REPORT)).toBeUndefined();
  });

  it('answers whether it is a key decision, or says it in the words of the paper', () => {
    const facts = (is: boolean | null) => factsOf({ keyDecision: { is, words: 'See paragraph 3' }, wards: 'All' });
    expect(facts(true)).toEqual(['Key decision', 'All wards']);
    expect(facts(false)).toEqual(['Not a key decision', 'All wards']);
    expect(facts(null)).toEqual(['See paragraph 3', 'All wards']);
  });

  it('names wards as wards', () => {
    const wards = (words: string) => factsOf({ keyDecision: null, wards: words });
    expect(wards('Harbour; Northfield')).toEqual(['Wards: Harbour; Northfield']);
    expect(wards('Harbour Ward')).toEqual(['Harbour Ward']);
    expect(wards('None directly')).toEqual(['None directly']);
    expect(wards('(All Wards);')).toEqual(['All wards']);
  });

  it('names the paragraph a report is exempt by', () => {
    const exempt = (is: boolean | null, paragraphs: readonly number[], words = '') =>
      exemptWords({ exempt: { is, words, paragraphs } });
    expect(exempt(true, [3])).toBe('Exempt · paragraph 3 of Schedule 12A');
    expect(exempt(true, [1, 2])).toBe('Exempt · paragraphs 1, 2 of Schedule 12A');
    expect(exempt(true, [], 'Appendix B only')).toBe('Exempt: Appendix B only');
    expect(exempt(false, [3])).toBeUndefined();
    expect(exempt(null, [], 'Not applicable')).toBeUndefined();
  });
});

describe('what lies within an item', () => {
  const whole = { title: 'Report of the Chief Executive', pages: { first: 4, last: 19 } };
  const item = { title: 'Roads', pages: { first: 4, last: 19 }, subItems: [], documents: [whole], report: REPORT };
  const titles = (of: Parameters<typeof insideOf>[0]) => insideOf(of).map(({ title, pages }) => [title, pages]);

  it('is nothing where its report is all there is', () => {
    expect(insideOf(item)).toEqual([]);
    expect(insideOf({ ...item, documents: [], report: null })).toEqual([]);
  });

  it('has the appendices in the file, each up to the next, and those of another item or not in the file left out', () => {
    const appendices = [
      { title: 'Appendix B', pageIndex: 15 },
      { title: 'Appendix A', pageIndex: 12 },
      { title: 'Sent apart', pageIndex: null },
      { title: 'Of another item', pageIndex: 40 },
    ];
    expect(titles({ ...item, report: { ...REPORT, appendices } })).toEqual([
      [whole.title, whole.pages],
      ['Appendix A', { first: 12, last: 14 }],
      ['Appendix B', { first: 15, last: 19 }],
    ]);
  });

  it('names an appendix once that is a document of its own', () => {
    const report = { ...REPORT, appendices: [{ title: 'Appendix 1', pageIndex: 12 }] };
    const documents = [whole, { title: 'Appendix 1: Map', pages: { first: 12, last: 19 } }];
    expect(titles({ ...item, documents, report }).map(([title]) => title)).toEqual([whole.title, 'Appendix 1: Map']);
  });

  it('leads to numbered parts, or to their lines on the agenda', () => {
    const part = { number: '4.1', title: 'A shop', printed: null, pages: { first: 6, last: 9 }, line: null };
    const line = { pageIndex: 1, down: 300 };
    const entries = insideOf({ ...item, subItems: [part, { ...part, number: '4.2', pages: null, line }] });
    expect(entries.map(({ number, place }) => [number, place])).toEqual([
      ['4.2', line],
      ['', { pageIndex: 4, down: 0 }],
      ['4.1', { pageIndex: 6, down: 0 }],
    ]);
  });
});

describe('links in the text', () => {
  const reference: Reference = { kind: 'appendix', pageIndex: 2, start: 10, end: 20, target: 6 };

  it('say where they lead', () => {
    expect(linkWords({ ...reference, kind: 'page' }, 'page 5', LABELS)).toBe('page 5: go there');
    expect(linkWords(reference, 'Appendix A', LABELS)).toBe('Appendix A: go to page 5');
  });
});
