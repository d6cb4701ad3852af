import { useCallback } from 'react';
import type { Annotation, Colour } from '../../../shared/annotations/model.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { notify } from '../../state/notices.ts';
import { usePaneStore } from '../pane/pane-store.ts';
import { useReader } from '../reader-state.ts';
import { highlight, recolour, removeMark } from './mark-actions.ts';

/** What the member can do with what is selected, or with the mark they chose. */
export type Marking = {
  /** Marks what is selected; with a note, its comment takes the focus. */
  readonly mark: (colour: Colour, withNote: boolean) => Promise<void>;
  /** A colour was chosen: for what is selected, for the mark that is chosen, else for what is marked next. */
  readonly chooseColour: (colour: Colour) => void;
  readonly writeNote: () => void;
  readonly removeChosen: () => void;
};

export function useMarking(detail: PaperDetail, annotations: readonly Annotation[]): Marking {
  const pane = usePaneStore();
  const mark = useCallback(
    async (colour: Colour, withNote: boolean) => {
      const { selection } = pane.getState();
      useReader.setState({ colour });
      if (!selection) return;
      if (withNote) {
        useReader.setState({ notesOpen: true });
        pane.setState({ writing: 'soon' });
      }
      const id = await highlight(detail, selection.parts, colour);
      if (id) {
        getSelection()?.removeAllRanges();
        pane.setState({ selection: undefined, activeMark: id });
      }
      if (withNote) pane.setState({ writing: id });
    },
    [pane, detail],
  );
  const chosen = (): Annotation | undefined => {
    const { activeMark } = pane.getState();
    return annotations.find(annotation => annotation.id === activeMark);
  };
  return {
    mark,
    chooseColour: colour => {
      const active = chosen();
      if (active && !pane.getState().selection) void recolour(active, colour);
      else void mark(colour, false);
    },
    writeNote: () => {
      const { selection, activeMark } = pane.getState();
      if (selection) void mark(useReader.getState().colour, true);
      else if (activeMark) {
        useReader.setState({ notesOpen: true });
        pane.setState({ writing: activeMark });
      }
    },
    removeChosen: () => {
      const active = chosen();
      if (!active) return;
      pane.setState({ activeMark: undefined });
      void removeMark(active).then(written => {
        if (written) notify({ tone: 'quiet', text: 'Mark deleted. Undo brings it back.' });
      });
    },
  };
}
