import type { Sha256 } from '../../ids.ts';
import type { LivingMeeting } from './living-meeting.ts';

type Meeting = LivingMeeting<{ readonly sha256: Sha256; readonly kind: string }>;

/** Supplements that brought pages of which none is in force any more. */
export function outdatedSupplements({ items, papers }: Meeting): ReadonlySet<Sha256> {
  const sources = items.flatMap(item => item.sources);
  const current = new Set(sources.flatMap(({ paper, isCurrent }) => (isCurrent ? [paper] : [])));
  const brought = new Set(sources.map(({ paper }) => paper));
  return new Set(
    papers.flatMap(({ paper: { sha256, kind } }) =>
      kind === 'supplement' && brought.has(sha256) && !current.has(sha256) ? [sha256] : [],
    ),
  );
}
