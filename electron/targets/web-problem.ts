import type { HttpProblem } from '../http/http-client.ts';
import type { TargetProblem } from './sync-target.ts';

const NO_ANSWER: Readonly<Record<HttpProblem, TargetProblem>> = {
  offline: 'offline',
  unreachable: 'unreachable',
  slow: 'slow',
  insecure: 'insecure',
  aborted: 'aborted',
  // One answer that breaks off, or is too large, says nothing of the next one.
  'cut-off': 'failed',
  'too-large': 'failed',
};

/** What it means for a target that a server gave no answer. */
export function problemOfNoAnswer(problem: HttpProblem): TargetProblem {
  return NO_ANSWER[problem];
}

/** What it means for a target that a server answered with a status which is no success. */
export function problemOfStatus(status: number): TargetProblem {
  switch (status) {
    case 401:
      return 'sign-in';
    case 403:
    case 405:
    case 501:
      return 'not-writable';
    case 404:
    case 410:
      return 'unreachable';
    case 408:
    case 504:
      return 'slow';
    case 413:
      return 'too-large';
    case 507:
      return 'full';
    case 423:
    case 429:
    case 503:
      return 'busy';
    default:
      return 'failed';
  }
}
