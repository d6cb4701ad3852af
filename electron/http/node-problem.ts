import { errorCode } from '../files/error-code.ts';
import type { HttpProblem } from './http-client.ts';

const PROBLEMS: ReadonlyMap<string, HttpProblem> = new Map([
  ['ENETUNREACH', 'offline'],
  ['ENETDOWN', 'offline'],
  ['ETIMEDOUT', 'slow'],
  ['ECONNRESET', 'cut-off'],
  ['EPIPE', 'cut-off'],
  ['HPE_INVALID_EOF_STATE', 'cut-off'],
  ['HPE_HEADER_OVERFLOW', 'too-large'],
  ['ABORT_ERR', 'aborted'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'insecure'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'insecure'],
  ['HOSTNAME_MISMATCH', 'insecure'],
  ['INVALID_CA', 'insecure'],
  ['EPROTO', 'insecure'],
]);

const INSECURE = /^(?:CERT_|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/;

/** What an error of Node's `http` and `https` means. */
export function nodeProblem(error: unknown): HttpProblem {
  const code = errorCode(error) ?? '';
  return PROBLEMS.get(code) ?? (INSECURE.test(code) ? 'insecure' : 'unreachable');
}
