import type { Sha256 } from '../../shared/ids.ts';
import type { PagePlace } from '../../shared/pack/agenda/item.ts';
import { openPaper } from '../state/navigation.ts';

/** Goes to a place in one of a meeting's papers. */
export function openAt(paper: Sha256, { pageIndex, down }: PagePlace): void {
  openPaper(paper, { pageIndex, down });
}
