import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';

/** What a status other than success means for a file that was asked for; null for success. */
export function problemOfStatus(status: number): SourceProblem | null {
  if (status >= 200 && status < 300) return null;
  switch (status) {
    case 401:
    case 407:
      return 'sign-in';
    case 403:
    case 451:
      return 'refused';
    case 404:
    case 410:
      return 'missing';
    case 408:
    case 504:
      return 'slow';
    case 423:
    case 429:
    case 503:
      return 'busy';
    default:
      return status >= 500 ? 'server-failed' : 'not-understood';
  }
}
