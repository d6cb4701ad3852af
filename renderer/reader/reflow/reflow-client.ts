import type { FlowPage } from '../../../shared/reflow/flow.ts';
import type { ReflowAnswer, ReflowRequest } from './reflow-messages.ts';

type Settle = (pages: readonly FlowPage[] | null) => void;

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, Settle>();

/** The text of pages in one column; null where it cannot be had. */
export function askForFlow(request: Omit<ReflowRequest, 'id'>): Promise<readonly FlowPage[] | null> {
  worker ??= start();
  lastId += 1;
  const asked: ReflowRequest = { ...request, id: lastId };
  return new Promise(settle => {
    waiting.set(asked.id, settle);
    worker?.postMessage(asked);
  });
}

function start(): Worker {
  const started = new Worker(new URL('./reflow-worker.ts', import.meta.url), { type: 'module', name: 'reflow' });
  started.addEventListener('message', ({ data: { id, pages } }: MessageEvent<ReflowAnswer>) => {
    waiting.get(id)?.(pages);
    waiting.delete(id);
  });
  // A text that brings the worker down is given up; the next one gets a fresh worker.
  started.addEventListener('error', () => {
    worker = undefined;
    started.terminate();
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  });
  return started;
}
