import { expect, test } from 'vitest';
import { chromiumProblem } from '../../../../electron/http/chromium-problem.ts';

test.each([
  ['net::ERR_INTERNET_DISCONNECTED', true, 'offline'],
  ['net::ERR_NAME_NOT_RESOLVED', true, 'unreachable'],
  ['net::ERR_NAME_NOT_RESOLVED', false, 'offline'],
  ['net::ERR_CONNECTION_REFUSED', false, 'unreachable'],
  ['net::ERR_CONNECTION_TIMED_OUT', true, 'slow'],
  ['net::ERR_CONNECTION_RESET', true, 'cut-off'],
  ['net::ERR_CERT_AUTHORITY_INVALID', true, 'insecure'],
  ['net::ERR_SSL_PROTOCOL_ERROR', true, 'insecure'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', true, 'unreachable'],
  ['something else', true, 'unreachable'],
])('%s, when connected is %s, means %s', (message, isOnline, problem) => {
  expect(chromiumProblem(message, isOnline)).toBe(problem);
});
