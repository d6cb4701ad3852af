import { alignVersions } from '../../shared/anchoring/alignment/align.ts';
import type { ItemChanges, VersionChanges } from '../../shared/anchoring/changes/change.ts';
import type { ComparedItem, ComparedVersion } from '../../shared/anchoring/changes/compared-version.ts';
import { onlyOneBeside, withWordsBeside } from '../../shared/anchoring/changes/papers-beside.ts';
import { whatChanged } from '../../shared/anchoring/changes/what-changed.ts';
import type { WordSpan } from '../../shared/anchoring/outcome.ts';
import { versionText } from '../../shared/anchoring/text/version-text.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { AgendaItem, ItemDetail } from '../../shared/pack/agenda/item.ts';
import { paperContent } from '../../shared/pack/paper-content.ts';
import { isWithin, type PageSpan } from '../../shared/pack/page-span.ts';
import type { PaperDetail, PageText } from '../../shared/pack/paper.ts';
import type { Report } from '../../shared/pack/report/report.ts';
import { recommendationsOn } from '../../shared/pack/report/recommendations-on.ts';
import { Store } from '../db/store.ts';
import type { ComparedSide, ComparedSides } from './compared-papers.ts';
import { shownPictures } from './shown-pictures.ts';
import type { CompareReport, CompareRequest, OtherPapers, PageLabels } from './compare-messages.ts';

/** What stands in memory before words are compared, and with them; the rest is telling what changed. */
const [READ, ALIGNED] = [0.2, 0.7];

const store = new Store();

addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => {
  compare(data).then(report, (reason: unknown) => {
    reportError(reason);
    report({ kind: 'failed', problem: 'lost' });
  });
});

function report(message: CompareReport): void {
  postMessage(message);
}

async function compare(request: CompareRequest): Promise<CompareReport> {
  const [was, now] = await Promise.all([sideOf(request.was), sideOf(request.now)]);
  if (!was || !now) return { kind: 'failed', problem: 'missing' };
  report({ kind: 'progress', progress: READ });
  const changes = await changesBetween(was, now, () => report({ kind: 'progress', progress: ALIGNED }));
  const items: ItemChanges[] = [];
  const otherPapers = new Map<number, OtherPapers>();
  for (const [index, item] of changes.items.entries()) {
    const beside = await wordsBeside(request, item);
    items.push(beside?.item ?? item);
    if (beside) otherPapers.set(index, beside.papers);
  }
  const labels = { was: was.version.labels, now: now.version.labels };
  return { kind: 'done', comparison: { changes: { ...changes, items }, labels, otherPapers } };
}

async function changesBetween(was: Side, now: Side, onAligned: () => void): Promise<VersionChanges> {
  const alignment = alignVersions(versionText(was.texts), versionText(now.texts));
  onAligned();
  const [before, after] = [
    await shownPictures(store, was.paper, alignment.source, page => was.isAsked(page)),
    await shownPictures(store, now.paper, alignment.target, page => now.isAsked(page)),
  ];
  return whatChanged(alignment, { ...was.version, pictures: before }, { ...now.version, pictures: after });
}

/** An item whose papers went from one paper into another, with what changed in their words. */
type WordsBeside = { readonly item: ItemChanges; readonly papers: OtherPapers };

/** Compares the papers of such an item as the one paper has them and as the other has them; undefined for any other item. */
async function wordsBeside(request: CompareRequest, item: ItemChanges): Promise<WordsBeside | undefined> {
  const sides = await sidesBeside(request, item);
  const [was, now] = sides ? await Promise.all([sideOf(sides.was), sideOf(sides.now)]) : [];
  const [before, after] = [was?.version.agenda[0]?.pages, now?.version.agenda[0]?.pages];
  if (!was || !now || !before || !after) return undefined;
  const inner = await changesBetween(was, now, () => undefined);
  const papers = {
    pair: { was: was.paper, now: now.paper },
    labels: { was: was.version.labels, now: now.version.labels },
  };
  const told = withWordsBeside(item, inner, { was: before, now: after });
  return told && { item: told, papers };
}

/** The item in the paper where it was and in the one where it is; undefined where it is not told which, or read in yet. */
async function sidesBeside({ was, now }: CompareRequest, changes: ItemChanges): Promise<ComparedSides | undefined> {
  const { item, fate, at } = changes;
  const isFrom = fate?.is === 'from-supplement';
  if (!item || (!isFrom && fate?.is !== 'to-supplement')) return undefined;
  const other = onlyOneBeside(item, isFrom ? was.beside : now.beside);
  const own = isFrom ? await itemAt(now.paper, at.now) : await itemAt(was.paper, at.was);
  if (!other || !own || (await store.paper(other.paper))?.stage !== 'indexed') return undefined;
  const [inSupplement, inPack] = [
    { paper: other.paper, items: [other], beside: [] },
    { paper: isFrom ? now.paper : was.paper, items: [own], beside: [] },
  ];
  return isFrom ? { was: inSupplement, now: inPack } : { was: inPack, now: inSupplement };
}

async function itemAt(paper: Sha256, place: WordSpan | null): Promise<ItemDetail | undefined> {
  const agenda = (await store.detail(paper))?.agenda ?? [];
  return agenda.find(({ pages }) => pages !== null && pages.first === place?.pageIndex);
}

type Side = {
  readonly paper: Sha256;
  readonly version: Omit<ComparedVersion, 'pictures'> & { readonly labels: PageLabels };
  readonly texts: readonly string[];
  /** Whether a page is compared. */
  readonly isAsked: (page: number) => boolean;
};

/** A paper's words and what was understood of it, as far as they are compared. */
async function sideOf({ paper, items, beside }: ComparedSide): Promise<Side | undefined> {
  const [detail, pages] = await Promise.all([store.detail(paper), store.pageTexts(paper)]);
  if (!detail) return undefined;
  const isAsked = (page: number): boolean => items === null || items.some(item => isWithin(page, item.pages));
  const texts = detail.pages.map((_, page) => (isAsked(page) ? (pages[page]?.text ?? '') : ''));
  const { kind, labels, agendaPages } = detail;
  const asked = askedIn(detail, pages);
  const agenda = (items === null ? detail.agenda : items.map(item => itemIn(detail, item))).map(
    (item): ComparedItem => ({ ...item, recommendations: asked(item.report, item.pages) }),
  );
  const whole = { first: 0, last: detail.pages.length - 1 };
  const recommendations = agenda.length === 0 ? asked(detail.report, whole) : [];
  return { paper, version: { kind, labels, agendaPages, recommendations, agenda, beside }, texts, isAsked };
}

type PagesKept = readonly (PageText | undefined)[];

/** Reads what the papers of an item recommend: as its report says, else as its pages do where no report was recognised. */
function askedIn({ outline, fileLabels, metadata, pages: { length: pageCount } }: PaperDetail, pages: PagesKept) {
  const content = paperContent({ fileName: '', pageCount, outline, fileLabels, metadata, pages });
  return (report: Report | null, span: PageSpan | null): Report['recommendations'] => {
    if (report && report.recommendations.length > 0) return report.recommendations;
    return span ? recommendationsOn(content, span) : [];
  };
}

/** An item as a paper has it, and the report that its papers are. */
type ReportedItem = Omit<ComparedItem, 'recommendations'> & Pick<ItemDetail, 'report'>;

/** An item with its report: of a paper without an agenda, the report that the paper is. */
function itemIn({ agenda, report: own }: PaperDetail, item: AgendaItem): ReportedItem {
  const isOne = ({ pages, title }: ItemDetail): boolean => title === item.title && pages?.first === item.pages?.first;
  return agenda.find(isOne) ?? { ...item, note: '', subItems: [], report: own };
}
