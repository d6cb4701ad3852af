import { create } from 'zustand';
import type { Colour } from '../../shared/annotations/model.ts';
import type { RecordId } from '../../shared/ids.ts';
import type { Zoom } from '../../shared/reading/place.ts';
import type { PageSelection } from './marks/selection.ts';

/** What the reader shows, apart from the paper itself. */
type ReaderState = {
  readonly zoom: Zoom;
  /** The page the member is on, and the scale it is shown at. */
  readonly currentPage: number;
  readonly scale: number;
  readonly agendaOpen: boolean;
  /** Undefined until the first paper is opened. */
  readonly notesOpen: boolean | undefined;
  /** The colour that is used next. */
  readonly colour: Colour;
  readonly selection: PageSelection | undefined;
  /** The mark that was chosen last, in the page or in the list. */
  readonly activeMark: RecordId | undefined;
  /**
   * The mark whose comment takes the focus as soon as it is in the list; `soon` while the mark is being saved, when what
   * the member types must not be taken for single keys.
   */
  readonly writing: RecordId | 'soon' | undefined;
};

export const useReader = create<ReaderState>()(() => ({
  zoom: 'fit-width',
  currentPage: 0,
  scale: 1,
  agendaOpen: true,
  notesOpen: undefined,
  colour: 'yellow',
  selection: undefined,
  activeMark: undefined,
  writing: undefined,
}));

/** CSS pixels. In a narrower window agenda and notes beside each other would leave the page less than 420. */
const NARROWEST_WITH_NOTES = 1000;

/** Sets the reader for a paper that is about to be shown, in a window of a width. */
export function beginReading(zoom: Zoom, windowWidth: number): void {
  useReader.setState(({ notesOpen }) => ({
    zoom,
    notesOpen: notesOpen ?? windowWidth >= NARROWEST_WITH_NOTES,
    selection: undefined,
    activeMark: undefined,
    writing: undefined,
  }));
}
