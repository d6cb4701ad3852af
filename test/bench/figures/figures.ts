import type { Figure } from '../figure.ts';
import { importing } from './import.ts';
import { memory } from './memory.ts';
import { openFirst } from './open-first.ts';
import { reopen } from './reopen.ts';
import { start } from './start.ts';
import { understand } from './understand.ts';

/** All figures, in the order they are measured. */
export const FIGURES: readonly Figure[] = [start, openFirst, reopen, memory, importing, understand];
