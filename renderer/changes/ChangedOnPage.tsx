import { useEffect } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import { rangesOf, textPieces } from '../reader/marks/text-pieces.ts';
import type { PageOnScreen } from '../reader/viewer/PageBoxView.tsx';
import { useNavigation } from '../state/navigation.ts';
import './changed-on-page.css';
import { useShownChange } from './shown-change.ts';

type ChangedOnPageProps = { readonly paper: Sha256; readonly page: PageOnScreen };

/**
 * The words of the change that was opened, in the text layer of a page: struck out in the earlier paper, underlined in the
 * later one, as long as no other paper is open. It has no element of its own; the list of changes tells the same.
 */
export function ChangedOnPage({ paper, page: { pageIndex, words } }: ChangedOnPageProps) {
  const pair = useShownChange(state => state.pair);
  const side = pair?.was === paper ? 'was' : pair?.now === paper ? 'now' : undefined;
  const spans = useShownChange(state => (side ? state.words[side] : undefined));
  const areBothOpen = useNavigation(({ panes }) => panes.every(spot => [pair?.was, pair?.now].includes(spot.paper)));
  useEffect(
    function showWords() {
      const layer = words?.querySelector('.textLayer');
      const here = (spans ?? []).filter(span => span.pageIndex === pageIndex);
      if (!side || !areBothOpen || !layer || here.length === 0) return undefined;
      const pieces = textPieces(layer);
      const ranges = here.flatMap(({ start, end }) => rangesOf(pieces, start, end));
      const shown = CSS.highlights.get(NAMES[side]) ?? new Highlight();
      for (const range of ranges) shown.add(range);
      CSS.highlights.set(NAMES[side], shown);
      return () => {
        for (const range of ranges) shown.delete(range);
      };
    },
    [side, spans, areBothOpen, words, pageIndex],
  );
  return null;
}

const NAMES = { was: 'changed-was', now: 'changed-now' } as const;
