import type { ExportProblem } from '../../shared/export/export-problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ExportReport, ExportRequest } from './export-messages.ts';

/**
 * Makes a file in a worker of its own, which is ended afterwards, with all that it held in memory.
 *
 * @param onProgress told how far it is, from 0 to 1
 * @returns undefined when it was cancelled
 */
export async function runExport(
  request: ExportRequest,
  signal: AbortSignal,
  onProgress: (progress: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, ExportProblem> | undefined> {
  if (signal.aborted) return undefined;
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module', name: 'export' });
  try {
    return await new Promise(resolve => {
      signal.addEventListener('abort', () => resolve(undefined), { once: true });
      worker.addEventListener('error', () => resolve(err('lost')));
      worker.addEventListener('message', ({ data }: MessageEvent<ExportReport>) => {
        if (data.kind === 'progress') onProgress(data.progress);
        else resolve(data.kind === 'done' ? ok(data.bytes) : err(data.problem));
      });
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
