import { liveQuery } from 'dexie';
import { Store } from '../db/store.ts';
import type { FindReport, FindRequest, FindQuestion } from './find-messages.ts';
import { Finder } from './finder.ts';
import { indexPapers } from './index-papers.ts';
import { INDEX_RULES } from './index-rules.ts';

/** Between two papers the computer is left to others for so long. */
const REST_MS = 50;

const store = new Store();
const finder = new Finder(store);
let latest = 0;
let isIndexing = false;
let isFollowing = false;

addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  switch (data.kind) {
    case 'index':
      void index();
      break;
    case 'find':
      latest = data.question.id;
      void answer(data.question);
      break;
  }
});

function report(message: FindReport): void {
  postMessage(message);
}

async function answer(question: FindQuestion): Promise<void> {
  follow();
  try {
    const found = await finder.answer(question, () => latest !== question.id);
    if (found) report({ kind: 'answer', answer: found });
  } catch (reason) {
    report({ kind: 'failed', id: question.id, reason: String(reason) });
  }
}

/** Windows index one after the other: the second finds nothing left to do. */
async function index(): Promise<void> {
  if (isIndexing) return;
  isIndexing = true;
  let problem: string | undefined;
  try {
    await navigator.locks.request('index', () =>
      indexPapers(store, () => new Promise(rested => setTimeout(rested, REST_MS))),
    );
  } catch (reason) {
    problem = String(reason);
  } finally {
    isIndexing = false;
  }
  report({ kind: 'indexed', problem });
}

/** From the first question on, what changes in any window is found at once, and papers are indexed as they are read. */
function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  liveQuery(() => store.papers()).subscribe(() => void index());
  liveQuery(() => store.searchable(INDEX_RULES)).subscribe(() => {
    finder.libraryChanged();
    report({ kind: 'changed' });
  });
  liveQuery(() => Promise.all([store.recordsOfKind('annotation'), store.recordsOfKind('flag')])).subscribe(() => {
    finder.workChanged();
    report({ kind: 'changed' });
  });
}
