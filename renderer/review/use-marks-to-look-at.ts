import { useMemo } from 'react';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import type { CarriedMark } from '../work/carried-mark.ts';
import { useCarriedMarks } from '../work/use-carried-marks.ts';

/** The annotations carried over to some papers in force that wait for the member, by annotation. */
export function useMarksToLookAt(papers: readonly Sha256[]): ReadonlyMap<RecordId, CarriedMark> {
  const carried = useCarriedMarks(papers);
  return useMemo(
    () => new Map(carried?.toReview.flatMap(mark => (mark.needsLook ? [[mark.made.id, mark] as const] : []))),
    [carried],
  );
}
