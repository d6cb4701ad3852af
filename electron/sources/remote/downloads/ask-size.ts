import { err, ok, type Result } from '../../../../shared/result.ts';
import type { DownloadContext, DownloadProblem } from './download.ts';
import { contentLength } from './content-range.ts';

/**
 * Asks a server for the size of a file, without fetching it; null where it does not tell, as one that answers such a
 * question with nothing at all. That a server does not answer it is no failure.
 */
export async function askSize(
  address: string,
  { http, credentials, signal }: Pick<DownloadContext, 'http' | 'credentials' | 'signal'>,
): Promise<Result<number | null, DownloadProblem>> {
  const answer = await http.stream({ method: 'HEAD', url: address, credentials, signal }, async head => head);
  if (!answer.ok) return err(answer.error);
  const length = answer.value.status === 200 ? contentLength(answer.value.headers) : null;
  return ok(length === 0 ? null : length);
}
