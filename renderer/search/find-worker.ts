import { liveQuery } from 'dexie';
import type { Sha256 } from '../../shared/ids.ts';
import { Store } from '../db/store.ts';
import type { FindReport, FindRequest, FindQuestion } from './find-messages.ts';
import { Finder } from './finder.ts';
import { indexPapers } from './index-papers.ts';
import { INDEX_RULES } from './index-rules.ts';

/** Between two papers the computer is left to others for so long, and after a question longer: the next letter is typed. */
const [REST_MS, REST_AFTER_QUESTION_MS] = [50, 400];

const store = new Store();
const finder = new Finder(store, tellTrouble);
let latest = 0;
let askedAt = -REST_AFTER_QUESTION_MS;
let isIndexing = false;
let isFollowing = false;

addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  switch (data.kind) {
    case 'index':
      void index();
      break;
    case 'find':
      latest = data.question.id;
      askedAt = performance.now();
      void answer(data.question);
      break;
  }
});

function tellTrouble(reason: unknown): void {
  report({ kind: 'trouble', reason: String(reason) });
}

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

async function rest(): Promise<void> {
  const left = askedAt + REST_AFTER_QUESTION_MS - performance.now();
  await new Promise(rested => setTimeout(rested, Math.max(REST_MS, left)));
}

/** Windows index one after the other: the second finds nothing left to do. */
async function index(): Promise<void> {
  if (isIndexing) return;
  isIndexing = true;
  const unsearchable: Sha256[] = [];
  try {
    await navigator.locks.request('index', () =>
      indexPapers(store, rest, (paper, reason) => {
        unsearchable.push(paper);
        tellTrouble(reason);
      }),
    );
  } catch (reason) {
    tellTrouble(reason);
  } finally {
    isIndexing = false;
  }
  report({ kind: 'indexed', unsearchable });
}

/** From the first question on, what changes in any window is found at once, and papers are indexed as they are read. */
function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  liveQuery(() => store.papers()).subscribe(() => void index());
  liveQuery(() => store.searchable(INDEX_RULES)).subscribe(() => {
    finder.libraryChanged();
    // One that was spoilt has been given up, to be made again.
    void index();
    report({ kind: 'changed' });
  });
  liveQuery(() =>
    Promise.all([store.recordsOfKind('annotation'), store.recordsOfKind('flag'), store.carried.inForce()]),
  ).subscribe(() => {
    finder.workChanged();
    report({ kind: 'changed' });
  });
}
