import type { Credentials } from '../../../shared/sources/source.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { notedAnswers } from './noted-answers.ts';

export type SignInCheckOptions = {
  readonly http: HttpClient;
  /** The address of the source. */
  readonly home: URL;
  readonly credentials: Credentials | undefined;
  readonly signal: AbortSignal;
  /** The server takes name and password no more. */
  readonly onRefused: () => void;
};

/**
 * Looks whether the server takes the member's name and password no more, or merely keeps one file closed to them: accounts
 * are locked by wrong passwords.
 */
export class SignInCheck {
  readonly #options: SignInCheckOptions;
  #checking: Promise<void> | undefined;

  constructor(options: SignInCheckOptions) {
    this.#options = options;
  }

  /** Fulfilled when it is known. Whoever calls meanwhile shares the one look. */
  run(): Promise<void> {
    this.#checking ??= this.#check().finally(() => (this.#checking = undefined));
    return this.#checking;
  }

  async #check(): Promise<void> {
    const { http, home, credentials, signal, onRefused } = this.#options;
    const noted = notedAnswers(http, home.origin);
    await noted.http.stream({ method: 'HEAD', url: home.href, credentials, signal }, async () => undefined);
    if (noted.isRefused()) onRefused();
  }
}
