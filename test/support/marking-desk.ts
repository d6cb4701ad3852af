import type { KeyboardEvent } from 'react';
import { vi } from 'vitest';
import type { Annotation } from '../../shared/annotations/model.ts';
import type { RecordId } from '../../shared/ids.ts';
import { freshWindow } from './fresh-window.ts';
import { sha256 } from './made-up.ts';
import { A4 } from './marks.ts';
import { MemoryJournal } from './memory-journal.ts';
import { detailOf } from './papers.ts';

/** A paper of three pages, open in one window: the real modules of the renderer, whose bridge leads to a journal in memory. */
export async function openMarkingDesk() {
  const journal = new MemoryJournal();
  freshWindow(journal);
  const { store } = await import('../../renderer/db/the-store.ts');
  const work = await import('../../renderer/work/work.ts');
  const { annotationsOf } = await import('../../renderer/work/use-marks.ts');
  const { createPaneStore } = await import('../../renderer/reader/pane/pane-store.ts');
  const choosing = await import('../../renderer/reader/marks/choosing.ts');
  const { handleMarkKey } = await import('../../renderer/reader/marks/mark-keys.ts');
  const { useAnnouncement } = await import('../../renderer/reader/marks/announce.ts');
  const { keepNudges } = await import('../../renderer/reader/marks/nudge.ts');
  const actions = await import('../../renderer/reader/marks/mark-actions.ts');
  const noteActions = await import('../../renderer/notes/note-actions.ts');
  const { adoptMarks } = await import('../../renderer/reader/panels/adopt-marks.ts');
  const { keepStroke } = await import('../../renderer/reader/marks/drawing.ts');

  const detail = detailOf(sha256(1), { pages: [A4, A4, A4] });
  const pane = createPaneStore();
  const marks = (): readonly Annotation[] => annotationsOf(detail.sha256).marks().all;
  const mark = (id: RecordId): Annotation => {
    const found = marks().find(one => one.id === id);
    if (!found) throw new Error(`No mark ${id}`);
    return found;
  };
  await vi.waitFor(() => {
    if (!annotationsOf(detail.sha256).marks().isWhole) throw new Error('Still reading');
  });
  return {
    detail,
    pane,
    store,
    work,
    choosing,
    actions,
    noteActions,
    keepStroke,
    adoptMarks,
    keepNudges,
    marks,
    mark,
    said: () => useAnnouncement.getState().text,
    /** Adds a note at a point of a page. */
    addNote: async (pageIndex: number, x = 100, y = 600): Promise<RecordId> => {
      const id = await actions.addMark(detail, pageIndex, { type: 'note', point: [x, y] }, 'yellow');
      if (!id) throw new Error('The note was not kept');
      return id;
    },
    /** Presses a key on the handle of a mark. @returns whether it was taken */
    press: (id: RecordId, key: string, held: Partial<KeyboardEvent<HTMLElement>> = {}): boolean => {
      let isTaken = false;
      const event = {
        key,
        preventDefault: () => {
          isTaken = true;
        },
        stopPropagation: () => undefined,
        ...held,
      } as unknown as KeyboardEvent<HTMLElement>;
      handleMarkKey(event, { mark: mark(id), detail, geometry: A4, pane });
      return isTaken;
    },
  };
}
