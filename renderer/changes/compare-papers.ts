import { err, ok, type Result } from '../../shared/result.ts';
import type { ComparedSides } from './compared-papers.ts';
import type { CompareProblem, CompareReport, CompareRequest, Comparison } from './compare-messages.ts';

/** Comparisons that are kept in memory, by what was compared. */
const MOST_KEPT = 4;
const kept = new Map<string, Comparison>();

/**
 * Compares two papers in a worker of its own, which is ended afterwards, with all that it held in memory.
 *
 * @param states tells papers that were read further, or by other rules, from what they were
 * @param onProgress told how far it is, from 0 to 1
 * @returns undefined when it was cancelled
 */
export async function comparePapers(
  sides: ComparedSides,
  states: string,
  signal: AbortSignal,
  onProgress: (progress: number) => void,
): Promise<Result<Comparison, CompareProblem> | undefined> {
  const key = `${states} ${JSON.stringify(sides)}`;
  const known = kept.get(key);
  if (known) return ok(known);
  if (signal.aborted) return undefined;
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module', name: 'compare' });
  try {
    const result = await new Promise<Result<Comparison, CompareProblem> | undefined>(resolve => {
      signal.addEventListener('abort', () => resolve(undefined), { once: true });
      worker.addEventListener('error', () => resolve(err('lost')));
      worker.addEventListener('message', ({ data }: MessageEvent<CompareReport>) => {
        if (data.kind === 'progress') onProgress(data.progress);
        else resolve(data.kind === 'done' ? ok(data.comparison) : err(data.problem));
      });
      const request: CompareRequest = sides;
      worker.postMessage(request);
    });
    if (result?.ok) keep(key, result.value);
    return result;
  } finally {
    worker.terminate();
  }
}

function keep(key: string, comparison: Comparison): void {
  kept.set(key, comparison);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) return;
    kept.delete(oldest);
  }
}
