import type { Annotation } from '../../../shared/annotations/model.ts';
import type { Placing } from '../../../shared/annotations/move.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { onFlush } from '../../state/flush.ts';
import { beforeTakingBack } from '../../work/work.ts';
import { clearDrafts, setDrafts } from './drafts.ts';
import { placeAll } from './mark-actions.ts';

/** Presses of the keys that follow each other within this time are one step. */
const PAUSE_MS = 600;

type Pending = { readonly detail: PaperDetail; readonly placed: Map<RecordId, readonly [Annotation, Placing]> };

let pending: Pending | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Moves or resizes marks by a key: seen at once, kept when the keys rest. */
export function nudge(detail: PaperDetail, placed: ReadonlyMap<Annotation, Placing>): void {
  if (pending && pending.detail.sha256 !== detail.sha256) void keepNudges();
  pending ??= { detail, placed: new Map() };
  for (const [mark, placing] of placed) pending.placed.set(mark.id, [mark, placing]);
  setDrafts(placed);
  clearTimeout(timer);
  timer = setTimeout(() => void keepNudges(), PAUSE_MS);
}

/** Keeps what keys have moved so far, before something else is done to it. */
export async function keepNudges(): Promise<void> {
  clearTimeout(timer);
  const last = pending;
  pending = undefined;
  if (!last) return;
  const placed = new Map(last.placed.values());
  try {
    await placeAll('moved', last.detail, placed);
  } finally {
    clearDrafts(placed);
  }
}

onFlush(keepNudges);
beforeTakingBack(keepNudges);
