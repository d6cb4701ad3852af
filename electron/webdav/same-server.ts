import type { Result } from '../../shared/result.ts';
import type { HttpAnswer, HttpClient, HttpProblem, HttpRequest } from '../http/http-client.ts';

/** Whether an address is on the same server as one that the member gave, or on it by `https` where it was given by `http`. */
export function isSameServer(given: URL, found: URL): boolean {
  return given.origin === found.origin || isSafer(given, found);
}

/** Asks a server that has moved to `https` there, with the member's name: it is the same one, and the way is safer. */
export async function askSameServer(
  http: Pick<HttpClient, 'ask'>,
  request: HttpRequest,
): Promise<Result<HttpAnswer, HttpProblem>> {
  const answer = await http.ask(request);
  if (!answer.ok || answer.value.status !== 401 || !request.credentials) return answer;
  const { url } = answer.value;
  return isSafer(new URL(request.url), new URL(url)) ? http.ask({ ...request, url }) : answer;
}

function isSafer(given: URL, found: URL): boolean {
  return given.protocol === 'http:' && found.protocol === 'https:' && given.hostname === found.hostname;
}
