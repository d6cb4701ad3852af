import { useLayoutEffect, useMemo, useRef } from 'react';
import { GroupedList } from '../components/GroupedList.tsx';
import { DecidedRow } from './DecidedRow.tsx';
import { keyOfMark, type ReviewGroup } from './review-groups.ts';
import type { ReviewedNoteProps } from './ReviewHead.tsx';

/** CSS pixels of a row with a line of words. */
const ROW_HEIGHT = 130;

type DecidedMarksProps = Pick<ReviewedNoteProps, 'placeOf' | 'itemOf'> & { readonly marks: ReviewGroup['marks'] };

/** The notes that the member has decided on: thousands cost no more than those in sight. */
export function DecidedMarks({ marks, placeOf, itemOf }: DecidedMarksProps) {
  const box = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const groups = useMemo(() => [{ key: 'decided', title: null, rows: marks }], [marks]);
  useLayoutEffect(function findScroller() {
    scroller.current = box.current?.closest<HTMLElement>('.shell__view') ?? null;
  }, []);
  return (
    <div ref={box} className="decided-marks">
      <GroupedList
        label="Decided"
        groups={groups}
        keyOf={keyOfMark}
        scroller={scroller}
        rowHeight={ROW_HEIGHT}
        gap={0}
        covered={0}
        kept={undefined}
        renderHeading={() => null}
        renderRow={mark => <DecidedRow mark={mark} placeOf={placeOf} itemOf={itemOf} />}
      />
    </div>
  );
}
