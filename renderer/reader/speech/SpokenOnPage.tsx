import { useEffect } from 'react';
import { rangesOf, textPieces } from '../marks/text-pieces.ts';
import type { PageOnScreen } from '../viewer/PageBoxView.tsx';
import './spoken-on-page.css';
import { useSpoken } from './the-session.ts';

type SpokenOnPageProps = { readonly owner: string; readonly page: PageOnScreen };

/** Shows what is read aloud on a page as printed, in its text layer. It has no element of its own. */
export function SpokenOnPage({ owner, page: { pageIndex, words } }: SpokenOnPageProps) {
  const sentence = useSpoken(spoken => (spoken.owner === owner ? spoken.sentence : undefined));
  useEffect(
    function showSentence() {
      const layer = words?.querySelector('.textLayer');
      const stretches = (sentence?.stretches ?? []).filter(stretch => stretch.pageIndex === pageIndex);
      if (!layer || stretches.length === 0) return undefined;
      const pieces = textPieces(layer);
      const ranges = stretches.flatMap(({ start, end }) => rangesOf(pieces, start, end));
      const shown = CSS.highlights.get(NAME) ?? new Highlight();
      for (const range of ranges) shown.add(range);
      CSS.highlights.set(NAME, shown);
      return () => {
        for (const range of ranges) shown.delete(range);
      };
    },
    [sentence, words, pageIndex],
  );
  return null;
}

const NAME = 'spoken-on-page';
