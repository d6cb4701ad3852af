import type { Result } from '../../../shared/result.ts';
import type { PublishedFile, PublishedMeeting } from '../../../shared/sources/published.ts';
import type { SourceOffer, SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { Credentials, RemoteSource } from '../../../shared/sources/source.ts';
import type { HttpClient } from '../../http/http-client.ts';

/** What a reader of sources works with. */
export type ReadingContext = {
  readonly http: HttpClient;
  readonly credentials: Credentials | undefined;
  readonly signal: AbortSignal;
  /** Today where the council is, `YYYY-MM-DD`. */
  readonly today: string;
  /** Waits, so that a server is not pressed. Ends early when aborted. */
  readonly pause: (ms: number) => Promise<void>;
  /** What this reader kept of its last look at the source, as it gave it; undefined at the first. */
  readonly kept: unknown;
};

/** What a source publishes, as far as it could be read. */
export type Survey = {
  readonly meetings: readonly PublishedMeeting[];
  readonly files: readonly PublishedFile[];
  /**
   * Paths of files that the source says it has withdrawn. What is merely not among `files` is left as it is: a part of the
   * source may not have been read.
   */
  readonly withdrawn: readonly string[];
  /**
   * Why the look could not be brought to its end, so that what is missing here may still be published: the worst that was
   * met. What was read before is there all the same.
   */
  readonly problem: SourceProblem | null;
  /**
   * The worst that was met at single parts that the source keeps closed or has no more (a folder that is refused, an object
   * that is gone), while all else was looked through to the end. Says nothing of the source as a whole: it does not slow
   * down the looks at it. Files that are not named may lie in such a part: what has come of them, and waits, is kept. Null,
   * or left out, where there was no such part.
   */
  readonly leftOut?: SourceProblem | null;
  /** To be handed back at the next look: plain JSON. */
  readonly keep: unknown;
};

/** Reads one kind of source. */
export type RemoteReader = {
  /** Looks what lies behind an address that a member pasted; `not-a-source` when this reader knows nothing of it. */
  readonly probe: (address: URL, context: ReadingContext) => Promise<Result<SourceOffer, SourceProblem>>;
  /** Looks what the source publishes now. An error means that nothing of it could be read. */
  readonly survey: (source: RemoteSource, context: ReadingContext) => Promise<Result<Survey, SourceProblem>>;
};
