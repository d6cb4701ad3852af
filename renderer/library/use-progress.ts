import { useMemo } from 'react';
import { useAnnotationCounts, useFlags, useReadings } from '../state/queries.ts';
import type { Progress } from './meeting-summary.ts';

const NO_NOTES: Progress['notes'] = new Map();
const NO_FLAGS: Progress['flags'] = [];

/** What the member has made of the papers; undefined until it is known what was read: everything would look new. */
export function useProgress(): Progress | undefined {
  const readings = useReadings();
  const notes = useAnnotationCounts() ?? NO_NOTES;
  const flags = useFlags() ?? NO_FLAGS;
  return useMemo(() => readings && { readings, notes, flags }, [readings, notes, flags]);
}
