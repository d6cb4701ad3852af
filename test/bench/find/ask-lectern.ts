import type { Page, Worker } from '@playwright/test';
import type { FindReport, FindRequest } from '../../../renderer/search/find-messages.ts';
import { showView } from '../../e2e/steps.ts';
import { rest } from '../library-profile.ts';
import { PACKS } from './made-up-packs.ts';
import { packSha256 } from './find-profile.ts';

/** As the app asks at first. */
const MOST_PAPERS = 10;
const HITS_EACH = 3;

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
    question: { id: 1_000_000 + at, typed: question, papers, mostPapers: MOST_PAPERS, hitsEach: HITS_EACH },
  }));
  return worker.evaluate(
    async asked => {
      const tell = self.postMessage.bind(self);
      const times: number[] = [];
      for (const data of asked) {
        const began = performance.now();
        await new Promise<void>((resolve, reject) => {
          self.postMessage = (report: FindReport) => {
            if (report.kind === 'failed') reject(new Error(report.reason));
            else if (report.kind === 'answer' && report.answer.id === data.question.id) resolve();
          };
          self.dispatchEvent(new MessageEvent('message', { data }));
        });
        times.push(performance.now() - began);
      }
      self.postMessage = tell;
      return times;
    },
    requests as unknown as (FindRequest & { readonly kind: 'find' })[],
  );
}
