import type { Figure } from '../figure.ts';
import { carryWindow } from './carry-window.ts';
import { find } from './find.ts';
import { fold } from './fold.ts';
import { importing } from './import.ts';
import { jump } from './jump.ts';
import { marksAdd, marksOpen, marksScroll } from './marks.ts';
import { memory } from './memory.ts';
import { nextPage } from './next-page.ts';
import { openFirst } from './open-first.ts';
import { reopen } from './reopen.ts';
import { reanchor, reanchorGrowth } from './reanchor.ts';
import { reviewWindow } from './review-window.ts';
import { scroll } from './scroll.ts';
import { start } from './start.ts';
import { syncIdle, syncJoin, syncNote, syncNoteIn, syncQuiet } from './sync.ts';
import { understand } from './understand.ts';

/** All figures, in the order they are measured. */
export const FIGURES: readonly Figure[] = [
  start,
  openFirst,
  reopen,
  jump,
  nextPage,
  scroll,
  memory,
  find,
  marksOpen,
  marksAdd,
  marksScroll,
  importing,
  understand,
  reanchor,
  reanchorGrowth,
  carryWindow,
  reviewWindow,
  fold,
  syncIdle,
  syncNote,
  syncNoteIn,
  syncQuiet,
  syncJoin,
];
