import type { HttpAnswer, HttpClient, HttpHead } from '../../http/http-client.ts';
import { retryAfterMs } from '../../http/retry-after.ts';
import type { ReadingContext } from './remote-reader.ts';

/** A server that asks for a longer rest, in milliseconds, is asked again at the next look. */
export const LONGEST_REST_MS = 30_000;

/** Asks what it is asked; where the server wants a short rest first, it asks once more after that. */
export function askPatiently({ http, pause }: Pick<ReadingContext, 'http' | 'pause'>): HttpClient['ask'] {
  return async request => {
    const answer = await http.ask(request);
    const restMs = answer.ok ? restAskedForMs(answer.value) : undefined;
    if (restMs === undefined || restMs > LONGEST_REST_MS) return answer;
    await pause(restMs);
    return request.signal.aborted ? answer : http.ask(request);
  };
}

/** Whether a server wants to be left alone for longer than a look waits. */
export function wantsLongRest(answer: HttpAnswer): boolean {
  return (restAskedForMs(answer) ?? 0) > LONGEST_REST_MS;
}

/** For how long a server that is busy asks to be left alone, in milliseconds; undefined where it does not. */
export function restAskedForMs({ status, headers }: HttpHead): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  // A date is meant by the server's own clock.
  return retryAfterMs(headers, Date.parse(headers.get('date') ?? ''));
}
