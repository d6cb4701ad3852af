import { eachOnce } from '../../shared/anchoring/carrying/each-once.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import { shapesOf } from '../../shared/annotations/shape.ts';
import { noteOut, type NotesDocument, type NotesSection } from '../../shared/export/notes-document.ts';
import { notesTitle } from '../../shared/notes/notes-title.ts';
import { placeWords, placeWordsAway } from '../../shared/notes/place-words.ts';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import { notesByItem, type NotesOfItem } from '../../shared/notes/notes-of-meeting.ts';
import { dayWords, sourceName } from '../../shared/pack/labels/page-words.ts';
import type { MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import { inOrderOfIssue } from '../../shared/pack/meeting/order-of-issue.ts';
import { isWithin } from '../../shared/pack/page-span.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import type { Preferences } from '../../shared/preferences/preferences.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { store } from '../db/the-store.ts';
import { marksOn } from '../work/marks-on.ts';

/** The papers whose notes are wanted, as they stand in their meeting. */
export type NotesToGather = {
  readonly contents: readonly ContentsItem[];
  /** Those in force first. */
  readonly papers: readonly MeetingPaper<Paper>[];
  readonly preferences: Pick<Preferences, 'name' | 'colourNames'>;
  /** Only notes that lie on these pages, wholly or in part; all where it is left out. Of one paper. */
  readonly pages?: ReadonlySet<number>;
  /** Only these; all where it is left out. */
  readonly only?: ReadonlySet<RecordId>;
  readonly madeAtMs: number;
};

/** Reads the notes on papers, and puts them in the order of the agenda. */
export async function gatherNotes(wanted: NotesToGather): Promise<NotesDocument> {
  const { contents, papers, preferences, pages, only, madeAtMs } = wanted;
  const details = new Map<Sha256, PaperDetail | undefined>();
  const annotations: Annotation[] = [];
  for (const { paper } of papers) {
    details.set(paper.sha256, await store.detail(paper.sha256));
    const own = await annotationsOf(paper.sha256);
    const isWanted = (mark: Annotation): boolean =>
      (!pages || shapesOf(mark).some(({ pageIndex }) => pages.has(pageIndex))) && (!only || only.has(mark.id));
    annotations.push(...own.filter(isWanted));
  }
  const byPaper = new Map(papers.map(entry => [entry.paper.sha256, entry]));
  const replaced = contents.flatMap(({ parts }) => parts.filter(({ isCurrent }) => !isCurrent));
  const isInForce = ({ paper, pageIndex }: Annotation): boolean =>
    byPaper.get(paper)?.replacedBy === null &&
    !replaced.some(part => part.paper === paper && isWithin(pageIndex, part.pages));
  const noted = papers.map(({ paper: { sha256, agenda }, name }) => ({ sha256, name, agenda }));
  const sections = notesByItem({ contents, papers: noted }, eachOnce(annotations, isInForce, inOrderOfIssue(papers)))
    .filter(({ notes }) => notes.length > 0)
    .map(group => ({
      ...sectionNames(group),
      notes: group.notes.flatMap(annotation => {
        const entry = byPaper.get(annotation.paper);
        if (!entry) return [];
        const detail = details.get(annotation.paper);
        const { labels = [], pages: geometries = [] } = detail ?? {};
        const place = {
          page: detail ? placeWords(annotation, entry, labels) : placeWordsAway(annotation, entry),
          labels,
          paperName: entry.name,
          geometry: geometries[annotation.pageIndex],
        };
        return [noteOut(annotation, place, preferences.colourNames)];
      }),
    }));
  const lead = papers[0]?.paper;
  const date = lead?.date ?? null;
  return {
    title: lead ? notesTitle(lead) : 'Notes',
    about: date === null ? '' : dayWords(date),
    meeting: { body: lead ? sourceName(lead) : '', date },
    author: preferences.name,
    madeAtMs,
    sections,
  };
}

/** The marks on a paper as they are kept now, those that were carried over to it included, in reading order. */
export function annotationsOf(paper: Sha256): Promise<readonly Annotation[]> {
  return marksOn(store, paper);
}

function sectionNames({ of }: NotesOfItem): Pick<NotesSection, 'number' | 'title' | 'heading'> {
  if (of.is === 'paper') {
    const title = `${of.paper.name}: pages of no item`;
    return { number: '', title, heading: title };
  }
  const { number, title } = of.entry;
  return { number, title, heading: number === '' ? title : `Item ${number} · ${title}` };
}
