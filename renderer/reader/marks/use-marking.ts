import { useCallback } from 'react';
import type { Annotation, Colour } from '../../../shared/annotations/model.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { notify } from '../../state/notices.ts';
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
  const mark = useCallback(
    async (colour: Colour, withNote: boolean) => {
      const { selection } = useReader.getState();
      useReader.setState({ colour });
      if (!selection) return;
      if (withNote) useReader.setState({ writing: 'soon', notesOpen: true });
      const id = await highlight(detail, selection.parts, colour);
      if (id) {
        getSelection()?.removeAllRanges();
        useReader.setState({ selection: undefined, activeMark: id });
      }
      if (withNote) useReader.setState({ writing: id });
    },
    [detail],
  );
  const chosen = (): Annotation | undefined => {
    const { activeMark } = useReader.getState();
    return annotations.find(annotation => annotation.id === activeMark);
  };
  return {
    mark,
    chooseColour: colour => {
      const active = chosen();
      if (active && !useReader.getState().selection) void recolour(active, colour);
      else void mark(colour, false);
    },
    writeNote: () => {
      const { selection, activeMark, colour } = useReader.getState();
      if (selection) void mark(colour, true);
      else if (activeMark) useReader.setState({ writing: activeMark, notesOpen: true });
    },
    removeChosen: () => {
      const active = chosen();
      if (!active) return;
      useReader.setState({ activeMark: undefined });
      void removeMark(active).then(written => {
        if (written) notify({ tone: 'quiet', text: 'Mark deleted. Undo brings it back.' });
      });
    },
  };
}
