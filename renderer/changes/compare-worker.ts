import { alignVersions } from '../../shared/anchoring/alignment/align.ts';
import type { ComparedItem, ComparedVersion } from '../../shared/anchoring/changes/compared-version.ts';
import { whatChanged } from '../../shared/anchoring/changes/what-changed.ts';
import { versionText } from '../../shared/anchoring/text/version-text.ts';
import type { AgendaItem, ItemDetail } from '../../shared/pack/agenda/item.ts';
import { paperContent } from '../../shared/pack/paper-content.ts';
import { isWithin, type PageSpan } from '../../shared/pack/page-span.ts';
import type { PaperDetail, PageText } from '../../shared/pack/paper.ts';
import type { Report } from '../../shared/pack/report/report.ts';
import { recommendationsOn } from '../../shared/pack/report/recommendations-on.ts';
import { Store } from '../db/store.ts';
import type { ComparedSide } from './compared-papers.ts';
import { shownPictures } from './shown-pictures.ts';
import type { CompareReport, CompareRequest, PageLabels } from './compare-messages.ts';

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
  const alignment = alignVersions(versionText(was.texts), versionText(now.texts));
  report({ kind: 'progress', progress: ALIGNED });
  const [before, after] = [
    await shownPictures(store, request.was.paper, alignment.source, page => was.isAsked(page)),
    await shownPictures(store, request.now.paper, alignment.target, page => now.isAsked(page)),
  ];
  const changes = whatChanged(alignment, { ...was.version, pictures: before }, { ...now.version, pictures: after });
  return { kind: 'done', comparison: { changes, labels: { was: was.version.labels, now: now.version.labels } } };
}

type Side = {
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
  return { version: { kind, labels, agendaPages, recommendations, agenda, beside }, texts, isAsked };
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
