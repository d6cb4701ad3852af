import { err, ok, type Result } from '../../../shared/result.ts';
import { sourceOfferSchema, type SourceOffer, type SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { Credentials, RemoteKind } from '../../../shared/sources/source.ts';
import { webAddress } from '../../http/web-address.ts';
import { notedAnswers } from './noted-answers.ts';
import { pastedAddress } from './pasted-address.ts';
import type { ReadingContext, RemoteReader } from './remote-reader.ts';

/** What was found behind an address, and what signed in there. */
export type Offered = { readonly offer: SourceOffer; readonly credentials: Credentials | undefined };

export type ProbeContext = Omit<ReadingContext, 'credentials' | 'kept'> & {
  readonly readers: Readonly<Record<RemoteKind, RemoteReader>>;
  /** The readers are tried in this order. */
  readonly order: readonly RemoteKind[];
};

/** Problems that every reader would meet alike. */
const OF_THE_WAY: ReadonlySet<SourceProblem> = new Set(['offline', 'unreachable', 'slow', 'insecure']);
/** Of several problems the one to tell is the first of these: what the member can do most about. */
const TELLING: readonly SourceProblem[] = ['sign-in', 'blocked', 'refused', 'busy', 'server-failed', 'cut-off'];

/** Looks what lies behind an address as a member pasted it. */
export async function probeAddress(
  text: string,
  given: Credentials | null,
  context: ProbeContext,
): Promise<Result<Offered, SourceProblem>> {
  const pasted = pastedAddress(text);
  if (!pasted) return err('bad-address');
  const credentials = given ?? pasted.credentials ?? undefined;
  let problem: SourceProblem = 'not-a-source';
  for (const url of pasted.urls) {
    // No password goes over an open line that nobody asked for.
    if (url !== pasted.urls[0] && credentials) break;
    const found = await probeUrl(url, credentials, context);
    if (found.ok) return ok({ offer: found.value, credentials });
    // What one way tells is of use only if the other tells nothing better.
    if (problem === 'not-a-source') problem = found.error;
    const isWayClosed = found.error === 'unreachable' || found.error === 'slow';
    if (!isWayClosed || context.signal.aborted) break;
  }
  return err(problem);
}

async function probeUrl(
  url: URL,
  credentials: Credentials | undefined,
  { readers, order, ...context }: ProbeContext,
): Promise<Result<SourceOffer, SourceProblem>> {
  const problems: SourceProblem[] = [];
  const stopping = new AbortController();
  const signal = AbortSignal.any([context.signal, stopping.signal]);
  // Accounts are locked by wrong passwords: one that was not taken is sent no second time.
  const { http, isRefused } = notedAnswers(context.http, url.origin, () => stopping.abort());
  for (const kind of order) {
    const found = await readers[kind].probe(url, { ...context, http, signal, credentials, kept: undefined });
    if (found.ok) return checkedOffer(found.value);
    if (isRefused()) return err('sign-in');
    if (context.signal.aborted || OF_THE_WAY.has(found.error)) return found;
    if (found.error !== 'not-a-source') problems.push(found.error);
  }
  return err(TELLING.find(problem => problems.includes(problem)) ?? problems[0] ?? 'not-a-source');
}

/** What a server has made of an offer must not spoil the settings. */
function checkedOffer(offer: SourceOffer): Result<SourceOffer, SourceProblem> {
  const address = webAddress(offer.address);
  const parsed = sourceOfferSchema.safeParse({ ...offer, address: address?.href });
  return parsed.success ? ok(parsed.data) : err('not-understood');
}
