import { err, ok, type Result } from '../../../shared/result.ts';
import type { SourceOffer, SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { CommitteeChoice, Credentials, RemoteSource } from '../../../shared/sources/source.ts';
import { randomId } from '../../files/random-id.ts';
import type { Log } from '../../logging/main-log.ts';
import { pause } from './pause.ts';
import { probeAddress, type Offered, type ProbeContext } from './probe.ts';
import { placeKey, type RemoteSettings } from './remote-settings.ts';

export type SourceOffersOptions = Pick<ProbeContext, 'http' | 'readers' | 'order'> & {
  readonly kept: RemoteSettings;
  readonly now: () => number;
  /** Today where the council is, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly log: Log;
};

/** Looks for sources behind addresses, one address at a time, and adds what was found to the settings. */
export class SourceOffers {
  readonly #options: SourceOffersOptions;
  /** Committees that probes found, by the address of their source: a later choice is made of these. */
  readonly #committees = new Map<string, SourceOffer['committees']>();
  #probing: AbortController | undefined;
  #offered: Offered | undefined;

  constructor(options: SourceOffersOptions) {
    this.#options = options;
  }

  /** Looks what lies behind an address as a member pasted it, instead of what it looked behind before. */
  async probe(address: string, given: Credentials | null): Promise<Result<SourceOffer, SourceProblem>> {
    const { http, readers, order, kept, today, log } = this.#options;
    this.#probing?.abort();
    const mine = new AbortController();
    this.#probing = mine;
    this.#offered = undefined;
    const { signal } = mine;
    const context = { http, readers, order, signal, today: today() };
    try {
      const found = await probeAddress(address, given ?? kept.credentialsFor(address), {
        ...context,
        pause: ms => pause(ms, signal),
      });
      if (signal.aborted) return err('unreachable');
      if (!found.ok) return found;
      const { offer } = found.value;
      this.#offered = found.value;
      this.#committees.set(placeKey(offer), offer.committees);
      return ok(offer);
    } catch (error) {
      log.write('Looking behind an address failed', error);
      return err('not-understood');
    } finally {
      if (this.#probing === mine) this.#probing = undefined;
    }
  }

  stopProbe(): void {
    this.#probing?.abort();
  }

  /** Adds what the last probe found, once. @returns null when there is nothing to add */
  async add(committees: readonly string[] | null): Promise<RemoteSource | null> {
    const { kept, now } = this.#options;
    if (!this.#offered) return null;
    const source = await kept.add(this.#offered, committees, randomId(), now());
    this.#offered = undefined;
    return source;
  }

  /** The committees that a probe found there, if there was one. */
  committeesAt(place: Pick<SourceOffer, 'kind' | 'address'>): readonly CommitteeChoice[] {
    return this.#committees.get(placeKey(place)) ?? [];
  }
}
