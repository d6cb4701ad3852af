import { ok } from '../../shared/result.ts';
import type { HttpAnswer, HttpClient } from '../http/http-client.ts';
import { retryAfterMs } from '../http/retry-after.ts';

/** A server that asks for more is asked again after this: by then it is mostly another one's mistake. */
const LONGEST_MS = 60 * 60_000;
const BUSY: ReadonlySet<number> = new Set([429, 503]);

/**
 * A client for one server, which is left alone for as long as it asks for by `Retry-After`: what it answered then is the
 * answer to whatever it would be asked meanwhile.
 *
 * @param now milliseconds since 1970
 */
export function heedRetryAfter(http: Pick<HttpClient, 'ask'>, now: () => number): Pick<HttpClient, 'ask'> {
  let refusal: HttpAnswer | undefined;
  let [fromMs, untilMs] = [0, 0];
  return {
    async ask(request) {
      // A clock that was set back meanwhile must not hold anything up.
      if (refusal && now() >= fromMs && now() < untilMs) return ok(refusal);
      const answer = await http.ask(request);
      const restMs = answer.ok && BUSY.has(answer.value.status) ? retryAfterMs(answer.value.headers, now()) : undefined;
      // What was asked before and is answered only now takes nothing back.
      if (answer.ok && restMs !== undefined) {
        refusal = answer.value;
        fromMs = now();
        untilMs = fromMs + Math.min(restMs, LONGEST_MS);
      }
      return answer;
    },
  };
}
