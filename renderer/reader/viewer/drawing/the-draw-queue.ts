import { holdImport } from '../../../import/import-papers.ts';
import { DrawQueue } from './draw-queue.ts';

/** All pages that the window shows are drawn by one queue. The import's reading of text rests meanwhile. */
export const drawQueue = new DrawQueue(holdImport);
