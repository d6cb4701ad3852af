import { holdImport } from '../../../import/import-papers.ts';
import { awaitSight } from '../../../state/awaited.ts';
import { nextFrame } from '../next-frame.ts';
import { DrawQueue } from './draw-queue.ts';

let drawn: () => void = () => undefined;

/** All pages that the window shows are drawn by one queue. The import's reading of text rests meanwhile, and all else. */
export const drawQueue = new DrawQueue(isBusy => {
  holdImport(isBusy);
  drawn();
  if (isBusy) drawn = awaitSight();
}, nextFrame);
