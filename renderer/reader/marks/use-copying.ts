import { useEffect, useEffectEvent } from 'react';
import { quotedWithSource } from '../../../shared/annotations/citation.ts';
import { isTextMark } from '../../../shared/annotations/shape.ts';
import type { Quote } from '../../../shared/anchoring/quote.ts';
import { contentsAt } from '../../../shared/reading/contents.ts';
import { readableText } from '../../../shared/text/readable-text.ts';
import { store } from '../../db/the-store.ts';
import { copyWords } from '../../notes/note-actions.ts';
import { notify } from '../../state/notices.ts';
import { usePaneStore } from '../pane/pane-store.ts';
import type { Reading } from '../pane/reading.ts';
import { chosenMarks } from './choosing.ts';

type Copying = {
  /** Copies what is selected as it reads. */
  readonly copy: () => Promise<void>;
  /** Copies what is selected, or the words of the marks that are chosen, with where they stand. */
  readonly copyWithSource: () => Promise<void>;
};

type Passage = { readonly pageIndex: number; readonly quote: Quote };

/** Copying words of the paper: as they read, not as its lines are broken; with their source when asked for. */
export function useCopying({ paper, detail, meeting, area, isShown }: Reading): Copying {
  const pane = usePaneStore();

  const wordsSelected = (): string | undefined => {
    const { selection } = pane.getState();
    return selection && readableText(selection.parts.map(({ quote }) => quote.exact));
  };
  const wordsOfPages = async (first: number, last: number): Promise<string> => {
    const texts = await store.pageTexts(paper.sha256);
    return readableText(texts.slice(first, last + 1).map(page => page?.text ?? ''));
  };

  const copy = async (): Promise<void> => {
    const { selectedPages } = pane.getState();
    const words = selectedPages ? await wordsOfPages(selectedPages.first, selectedPages.last) : wordsSelected();
    if (words !== undefined && words !== '') await copyWords(words, 'Copied.');
  };

  const quoted = (passages: readonly Passage[]): string => {
    const [first, last] = [passages[0], passages.at(-1)];
    if (!first || !last) return '';
    const item = contentsAt(meeting.contents, paper.sha256, first.pageIndex);
    return quotedWithSource(
      passages.map(({ quote }) => quote.exact),
      {
        paper,
        labels: detail.labels,
        item: item?.is === 'item' ? item.number : '',
        firstPage: first.pageIndex,
        lastPage: last.pageIndex,
      },
    );
  };
  const copyWithSource = async (): Promise<void> => {
    const { selection } = pane.getState();
    const quotes = selection
      ? [quoted(selection.parts)]
      : chosenMarks(pane, paper.sha256)
          .filter(isTextMark)
          .map(mark => quoted([mark, ...(mark.continued ?? [])]));
    if (quotes.length > 0) await copyWords(quotes.join('\n'), 'Copied with its source.');
    else notify({ tone: 'quiet', text: 'Select words first, or choose a mark on words.' });
  };

  const handleCopy = useEffectEvent((event: ClipboardEvent) => {
    const isField =
      event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
    const isHere = getSelection()?.anchorNode && area.current?.contains(getSelection()?.anchorNode ?? null);
    if (isField || !isHere) return;
    const { selectedPages } = pane.getState();
    if (selectedPages) {
      event.preventDefault();
      void copy();
      return;
    }
    const words = wordsSelected();
    if (words === undefined) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', words);
  });
  useEffect(
    function takeCopies() {
      if (!isShown) return undefined;
      document.addEventListener('copy', handleCopy);
      return () => document.removeEventListener('copy', handleCopy);
    },
    [isShown],
  );
  return { copy, copyWithSource };
}
