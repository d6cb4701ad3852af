import type { Sha256 } from '../../shared/ids.ts';
import type { Paper } from '../../shared/pack/paper.ts';

/** A paper that is read to its end, unless told otherwise. */
export function paperOf(sha256: Sha256, rest: Partial<Paper> = {}): Paper {
  return {
    sha256,
    fileName: 'levy.pdf',
    size: 1000,
    pageCount: 3,
    stage: 'indexed',
    textPages: 3,
    hasText: true,
    kind: 'report',
    title: 'The levy',
    committee: 'Cabinet',
    date: '2026-11-25',
    time: null,
    venue: null,
    itemCount: 0,
    addedAtMs: 0,
    ...rest,
  };
}
