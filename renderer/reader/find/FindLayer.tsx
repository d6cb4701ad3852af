import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PageOnScreen } from '../viewer/PageBoxView.tsx';
import { alignInViewer } from './align-in-viewer.ts';
import type { FindSession } from './find-session.ts';
import { boxesOfHits, type HitBoxes } from './hit-boxes.ts';
import { whenWordsSet } from './words-set.ts';

type FindLayerProps = {
  readonly session: FindSession;
  readonly page: PageOnScreen;
};

/**
 * What was found on a page, over its words; the one the member is at stands out and is brought into view. A page that is
 * turned needs another: give it the turn as its key.
 */
export function FindLayer({ session, page: { pageIndex, words } }: FindLayerProps) {
  const hits = useStore(session.store, state => state.hits);
  const { first, end } = hits.onPage(pageIndex);
  const onto = hits.ontoPage(pageIndex);
  const hasNone = first === end && onto < 0;
  const current = useStore(session.store, state =>
    (state.current >= first && state.current < end) || state.current === onto ? state.current : -1,
  );
  const revealed = useStore(session.store, state => state.revealed);
  const [boxes, setBoxes] = useState<HitBoxes>();
  useEffect(
    function findBoxes() {
      if (!words || hasNone) {
        setBoxes(undefined);
        return undefined;
      }
      return whenWordsSet(words, () => setBoxes(boxesOfHits(words, hits, pageIndex)));
    },
    [words, hits, pageIndex, hasNone],
  );

  const isCurrentHere = current >= 0 && boxes?.hits === hits;
  const currentRects = isCurrentHere ? (current === onto ? boxes.onto : (boxes.rects[current - first] ?? [])) : [];
  const aligned = useRef(0);
  useEffect(function bringIntoView() {
    const [rect] = currentRects;
    // One that comes over from the page before is brought into view there, where it begins.
    if (!rect || !words || current === onto || aligned.current === revealed) return;
    aligned.current = revealed;
    alignInViewer(words, rect);
  });

  if (!boxes || hasNone) return null;
  return (
    <div className="find-layer" aria-hidden data-hits={end - first}>
      <svg className="find-layer__hits" viewBox="0 0 1 1" preserveAspectRatio="none">
        <path d={pathOf([...boxes.rects, boxes.onto])} />
      </svg>
      {currentRects.map(({ left, top, right, bottom }) => (
        <div
          key={`${left} ${top}`}
          className="find-layer__current"
          style={{
            left: percent(left),
            top: percent(top),
            width: percent(right - left),
            height: percent(bottom - top),
          }}
        />
      ))}
    </div>
  );
}

function pathOf(rects: HitBoxes['rects']): string {
  return rects
    .flat()
    .map(({ left, top, right, bottom }) => `M${left} ${top}H${right}V${bottom}H${left}Z`)
    .join('');
}

function percent(share: number): string {
  return `${share * 100}%`;
}
