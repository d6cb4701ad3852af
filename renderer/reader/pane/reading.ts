import { createContext, use, type RefObject } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { Paper, PaperDetail } from '../../../shared/pack/paper.ts';
import type { ContentsItem, ContentsPart } from '../../../shared/reading/contents.ts';
import type { PaneId } from '../../state/navigation.ts';
import type { Opening } from '../opening.ts';
import type { Jumps } from '../use-jumps.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import type { ViewerHandle } from '../viewer/Viewer.tsx';

/** The paper that is read in a pane, and the ways through it. */
export type Reading = Jumps & {
  readonly paneId: PaneId;
  readonly opening: Opening;
  readonly paper: Paper;
  readonly detail: PaperDetail;
  /** Undefined until pdf.js has opened the paper, or where it cannot. */
  readonly pdf: PDFDocumentProxy | undefined;
  readonly meeting: OpenMeeting;
  /** In reading order. */
  readonly annotations: readonly Annotation[];
  /** Marks that the PDF itself holds and the member has not made their own, as far as they are read, page by page. */
  readonly embedded: readonly EmbeddedMark[];
  /** Its pages as the member has them turned. */
  readonly pages: readonly PageGeometry[];
  readonly viewer: RefObject<ViewerHandle | null>;
  /** What holds the pages, and what lies over them. */
  readonly area: RefObject<HTMLDivElement | null>;
  /** The item the member is in; undefined between items. */
  readonly current: ContentsItem | undefined;
  /** Those of its papers that they are in. */
  readonly here: ContentsPart | undefined;
  /** Brings a mark into view and chooses it. */
  readonly showMark: (annotation: Annotation) => void;
  /** Brings a mark of the PDF into view. */
  readonly showEmbedded: (mark: EmbeddedMark) => void;
  /** Whether the keys and the menu's commands belong to it. */
  readonly isShown: boolean;
};

const ReadingOfPane = createContext<Reading | undefined>(undefined);
export const ReadingContext = ReadingOfPane.Provider;

/** What is read in the pane that a component is part of. */
export function useReading(): Reading {
  const reading = use(ReadingOfPane);
  if (!reading) throw new Error('Nothing is read outside of a pane');
  return reading;
}
