import { chooseChallenge } from '../../http/authorizations.ts';
import type { HttpClient, HttpHead, HttpRequest } from '../../http/http-client.ts';
import { restAskedForMs } from './ask-patiently.ts';

/** What answers of one server said that concerns more than what was asked for. */
export type NotedAnswers = {
  /** Asks as the client does that it was made of. */
  readonly http: HttpClient;
  /** For how long the server asked to be left alone, in milliseconds, from its last answer on; null when it did not. */
  readonly restMs: () => number | null;
  /** Whether a name and password were sent to the server, which did not take them. */
  readonly isRefused: () => boolean;
};

/**
 * @param origin of the server; what others answer is not noted
 * @param onRefused called when name and password were not taken
 */
export function notedAnswers(http: HttpClient, origin: string, onRefused?: () => void): NotedAnswers {
  let restMs: number | null = null;
  let isRefused = false;

  function note({ url: asked, credentials }: HttpRequest, head: HttpHead): void {
    const { status, headers, url: from } = head;
    // Name and password go nowhere else, so that a redirection's answer says nothing of them.
    if (new URL(asked).origin !== origin || new URL(from).origin !== origin) return;
    restMs = restAskedForMs(head) ?? null;
    // Where there is no way to sign in that is known here, nothing was sent.
    if (status !== 401 || !credentials || !chooseChallenge(headers.get('www-authenticate'))) return;
    isRefused = true;
    onRefused?.();
  }

  return {
    http: {
      async ask(request) {
        const answer = await http.ask(request);
        if (answer.ok) note(request, answer.value);
        return answer;
      },
      stream: (request, take) =>
        http.stream(request, (head, body) => {
          note(request, head);
          return take(head, body);
        }),
    },
    restMs: () => restMs,
    isRefused: () => isRefused,
  };
}
