import type { Page, Worker } from '@playwright/test';
import type { FindReport } from '../../../renderer/search/find-messages.ts';
import { showView } from '../../e2e/steps.ts';
import { rest } from '../library-profile.ts';
import { PACKS } from './made-up-packs.ts';
import { packSha256 } from './find-profile.ts';

/** As the app asks at first. */
const MOST_PAPERS = 10;
const HITS_EACH = 3;

/** Beyond the numbers of the app's own questions. */
const FIRST_ID = 1_000_000;
const PATIENCE_MS = 30_000;
/** Questions of which fewer find anything would measure nothing. */
const MOSTLY = 0.7;

/** Milliseconds in the app's own worker from each question to its answer, with an excerpt of each page that is told. */
export async function askLectern(page: Page, warmUp: readonly string[], typed: readonly string[]): Promise<number[]> {
  const worker = await findWorker(page);
  await askWorker(worker, warmUp);
  return askWorker(worker, typed);
}

/** The worker that finds; it is started by the first question that the member asks. */
async function findWorker(page: Page): Promise<Worker> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Find' }).click();
  const started = page.workers().find(isFinding) ?? page.waitForEvent('worker', isFinding);
  await page.getByRole('searchbox').first().fill('council');
  const worker = await started;
  // It has all in memory that it finds by, and has told what it found.
  await page.locator('.find__list mark').first().waitFor();
  // A view that is not shown asks nothing in between.
  await showView(page, 'Meetings');
  await rest(page);
  return worker;
}

function isFinding(worker: Worker): boolean {
  return worker.url().includes('find-worker');
}

async function askWorker(worker: Worker, typed: readonly string[]): Promise<number[]> {
  const papers = Array.from({ length: PACKS }, (_, index) => packSha256(index));
  const requests = typed.map((question, at) => ({
    kind: 'find',
    question: { id: FIRST_ID + at, typed: question, papers, mostPapers: MOST_PAPERS, hitsEach: HITS_EACH },
  }));
  const { times, found } = await worker.evaluate(
    async ([asked, patienceMs]) => {
      const tell = self.postMessage.bind(self);
      const measured: { readonly times: number[]; found: number } = { times: [], found: 0 };
      for (const data of asked) {
        const began = performance.now();
        await new Promise<void>((resolve, reject) => {
          setTimeout(() => reject(new Error(`No answer: ${data.question.typed}`)), patienceMs);
          self.postMessage = (report: FindReport) => {
            if (report.kind === 'failed') reject(new Error(report.reason));
            if (report.kind !== 'answer' || report.answer.id !== data.question.id) return;
            if (report.answer.paperCount > 0) measured.found += 1;
            resolve();
          };
          self.dispatchEvent(new MessageEvent('message', { data }));
        });
        measured.times.push(performance.now() - began);
      }
      self.postMessage = tell;
      return measured;
    },
    [requests, PATIENCE_MS] as const,
  );
  if (found < typed.length * MOSTLY) throw new Error(`Only ${found} of ${typed.length} questions found anything.`);
  return times;
}
