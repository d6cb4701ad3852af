import { useEffect, useMemo, useState } from 'react';
import { readableQuote } from '../../../shared/anchoring/quote.ts';
import type { EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import { isTextType } from '../../../shared/annotations/model.ts';
import { wordsInRects } from '../../../shared/annotations/words-in-rects.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { store } from '../../db/the-store.ts';
import type { EmbeddedMarks } from '../../pdf/use-embedded-marks.ts';
import { nothingAwaited } from '../../state/awaited.ts';

type WordsByKey = ReadonlyMap<string, string>;

/**
 * The marks that a PDF holds, with the words that they lie on once all marks are read.
 *
 * @param isRead whether the text of the paper is read
 */
export function useWordsOfEmbedded(
  { marks, isWhole }: EmbeddedMarks,
  { sha256, pages }: PaperDetail,
  isRead: boolean,
): readonly EmbeddedMark[] {
  const [known, setKnown] = useState<{ readonly of: readonly EmbeddedMark[]; readonly words: WordsByKey }>();
  useEffect(
    function findWords() {
      const onWords = marks.filter(({ type }) => isTextType(type));
      if (!isWhole || !isRead || onWords.length === 0) return undefined;
      const leaving = new AbortController();
      void wordsOf(onWords, { sha256, pages }, leaving.signal).then(words => {
        if (!leaving.signal.aborted) setKnown({ of: marks, words });
      });
      return () => leaving.abort();
    },
    [marks, isWhole, isRead, sha256, pages],
  );
  return useMemo(() => {
    if (known?.of !== marks) return marks;
    return marks.map(mark => ({ ...mark, words: known.words.get(mark.key) ?? '' }));
  }, [marks, known]);
}

/** Finds the words page by page, behind what the member waits for. */
async function wordsOf(
  marks: readonly EmbeddedMark[],
  { sha256, pages }: Pick<PaperDetail, 'sha256' | 'pages'>,
  signal: AbortSignal,
): Promise<WordsByKey> {
  const words = new Map<string, string>();
  for (const [pageIndex, onPage] of Map.groupBy(marks, ({ shape }) => shape.pageIndex)) {
    await nothingAwaited();
    if (signal.aborted) break;
    const [content, geometry] = [await store.page(sha256, pageIndex), pages[pageIndex]];
    if (!content || !geometry) continue;
    for (const { key, shape } of onPage) {
      words.set(key, readableQuote(wordsInRects(content, geometry, shape.rects)?.exact ?? ''));
    }
  }
  return words;
}
