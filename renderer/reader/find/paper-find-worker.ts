import { Store } from '../../db/store.ts';
import type { PaperAnswer, PaperQuestion } from './find-messages.ts';
import { PaperFinder } from './paper-finder.ts';

const finder = new PaperFinder(new Store());
let latest: PaperQuestion | undefined;
let isAtWork = false;

addEventListener('message', ({ data }: MessageEvent<PaperQuestion>) => {
  latest = data;
  if (!isAtWork) void work();
});

/** One question at a time, always the latest. */
async function work(): Promise<void> {
  isAtWork = true;
  for (let question = latest; question; question = latest) {
    latest = undefined;
    const answer = await answerTo(question);
    if (answer.kind === 'found') postMessage(answer, { transfer: [answer.packed.buffer] });
    else postMessage(answer);
  }
  isAtWork = false;
}

async function answerTo(question: PaperQuestion): Promise<PaperAnswer> {
  const { id } = question;
  try {
    return { kind: 'found', id, ...(await finder.find(question)) };
  } catch (reason) {
    return { kind: 'failed', id, reason: String(reason) };
  }
}
