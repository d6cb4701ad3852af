import { useMemo } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import { useAnnotationCounts, useFlags, useReadings } from '../state/queries.ts';
import { useMarksToReview } from '../work/use-carried-marks.ts';
import type { Progress } from './meeting-summary.ts';

const NO_NOTES: Progress['notes'] = new Map();
const NO_FLAGS: Progress['flags'] = [];
const NONE_TO_REVIEW: ReadonlyMap<Sha256, number> = new Map();

/** What the member has made of the papers; undefined until it is known what was read: everything would look new. */
export function useProgress(): Progress | undefined {
  const readings = useReadings();
  const notes = useAnnotationCounts() ?? NO_NOTES;
  const flags = useFlags() ?? NO_FLAGS;
  const toReview = useMarksToReview() ?? NONE_TO_REVIEW;
  return useMemo(() => readings && { readings, notes, flags, toReview }, [readings, notes, flags, toReview]);
}
