import { describe, expect, it } from 'vitest';
import { pageSamples } from '../../../../../shared/pack/agenda/page-samples.ts';
import type { AgendaItem, ItemDocument } from '../../../../../shared/pack/agenda/item.ts';
import { livingMeeting } from '../../../../../shared/pack/meeting/living-meeting.ts';
import { sha256 } from '../../../../support/made-up.ts';
import { itemOf, packOf, supplementOf } from '../../../../support/meeting-papers.ts';

/** A page of words that no other page has. */
const page = (about: string): string =>
  Array.from({ length: 60 }, (_, at) => `${about}${(at * at) % 53} of ${about}${at}`).join(' ');
const pagesAbout = (about: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => page(`${about}${at}x`));
const edited = (text: string): string => text.replace(/^\S+ \S+ \S+/, 'the October figure is 894');
const BLANK = '';

type Made = { readonly documents?: readonly ItemDocument[]; readonly number?: string };

/** Item 2 with these pages, from a page of its file on; an empty page is one left blank on purpose. */
function itemWith(texts: readonly string[], first: number, { documents }: Made = {}): AgendaItem {
  const pages = { first, last: first + texts.length - 1 };
  const blank = new Set(texts.flatMap((text, at) => (text === BLANK ? [first + at] : [])));
  const samples = pageSamples({ isRead: () => true, text: at => texts[at - first] ?? '' }, pages, blank);
  return itemOf('2', 'The sea wall', [pages.first, pages.last], { documents, pageSamples: samples });
}

const REPORT = [...pagesAbout('report', 4), BLANK];
const DECISION = pagesAbout('decision', 2);
const RISKS = pagesAbout('risk', 6);
const FIRST = 4;

const span = (first: number, count: number) => ({ first, last: first + count - 1 });
const documents: readonly ItemDocument[] = [
  { title: 'Appendix A - Decision', pages: span(FIRST + 5, 2) },
  { title: 'Appendix C - Risks', pages: span(FIRST + 7, 6) },
];
const inPack = (made: Made = {}): AgendaItem => itemWith([...REPORT, ...DECISION, ...RISKS], FIRST, made);

/** `pack 4-8 replaced`, in the order in which they are to be read. */
function sources(...brought: readonly AgendaItem[]): readonly string[] {
  return joined(inPack({ documents }), ...brought).items[0]?.sources.map(told) ?? [];
}

const joined = (pack: AgendaItem, ...brought: readonly AgendaItem[]) =>
  livingMeeting([packOf(1, [pack]), ...brought.map((item, at) => supplementOf(at + 2, [item], ['2']))]);

function told({ paper, item: { pages }, isCurrent }: ReturnType<typeof joined>['items'][0]['sources'][0]): string {
  const from = paper === sha256(1) ? 'pack' : `supplement ${Number.parseInt(paper, 16)}`;
  return `${from} ${pages?.first}-${pages?.last}${isCurrent ? '' : ' replaced'}`;
}

describe('a supplement that replaces the report of an item', () => {
  it('takes the place of its report alone: appendices that it does not bring stay in force', () => {
    expect(sources(itemWith([...REPORT.map(edited), ...pagesAbout('equality', 5)], 2))).toEqual([
      'supplement 2 2-11',
      'pack 9-16',
      'pack 4-8 replaced',
    ]);
  });

  it('does so where nothing but words tells the report from what stands behind it', () => {
    const { items, warnings } = joined(inPack(), itemWith([...REPORT, ...pagesAbout('equality', 5)], 2));
    expect(items[0]?.sources.map(told)).toEqual(['supplement 2 2-11', 'pack 9-16', 'pack 4-8 replaced']);
    expect(warnings).toEqual([]);
  });

  it('leaves a paper in force that says the same as the report in short', () => {
    const summary = [`${page('report0x').slice(0, 400)} ${page('report1x').slice(0, 400)}`, ...DECISION.slice(1)];
    const pack = itemWith([...REPORT, ...summary, ...RISKS], FIRST);
    expect(joined(pack, itemWith(REPORT, 2)).items[0]?.sources.map(told)).toEqual([
      'supplement 2 2-6',
      'pack 9-16',
      'pack 4-8 replaced',
    ]);
  });

  it('replaces an appendix that it brings under the same name, whatever its words', () => {
    const appendix = { title: 'Item 2 - Updated Appendix C (risks)', pages: span(7, 3) };
    const brought = itemWith([...REPORT, ...pagesAbout('danger', 3)], 2, { documents: [appendix] });
    expect(sources(brought)).toEqual(['supplement 2 2-9', 'pack 9-10', 'pack 4-8 replaced', 'pack 11-16 replaced']);
  });

  it('replaces a report that was written anew, where it is known where that ends', () => {
    expect(sources(itemWith(pagesAbout('another', 4), 2))).toEqual([
      'supplement 2 2-5',
      'pack 9-16',
      'pack 4-8 replaced',
    ]);
  });

  it('keeps all pages in force, and says so, where it is not clear which it replaces', () => {
    const { items, warnings } = joined(inPack(), itemWith(pagesAbout('another', 4), 2));
    expect(items[0]?.sources.map(told)).toEqual(['supplement 2 2-5', 'pack 4-16']);
    expect(warnings).toMatchObject([{ code: 'replaced-pages-unclear', item: '2', found: 'supplement-2.pdf' }]);
  });

  it('takes the place of the supplement before it, and of nothing twice', () => {
    const [once, again] = [itemWith(REPORT.map(edited), 2), itemWith(REPORT, 2)];
    expect(sources(once, again)).toEqual([
      'supplement 3 2-6',
      'pack 9-16',
      'supplement 2 2-6 replaced',
      'pack 4-8 replaced',
    ]);
  });

  it('knows pages again whose words stand on other pages now', () => {
    const running = REPORT.join(' ').split(' ');
    const shifted = Array.from({ length: 5 }, (_, at) => running.slice(at * 150 - 70, at * 150 + 80).join(' '));
    expect(sources(itemWith(shifted, 2))).toEqual(['supplement 2 2-6', 'pack 9-16', 'pack 4-8 replaced']);
  });
});
