import type { SourceId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { AnnouncedMeeting } from '../../../shared/sources/published.ts';
import type { RemoteState, SourceOffer, SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { Credentials, FileRef, RemoteSource, SourceFile } from '../../../shared/sources/source.ts';

/** The sources on networks: looking at them, fetching from them, and what they announce. */
export type RemoteSources = {
  readonly probe: (address: string, credentials: Credentials | null) => Promise<Result<SourceOffer, SourceProblem>>;
  readonly stopProbe: () => void;
  /** @returns null when nothing was probed */
  readonly addOffered: (committees: readonly string[] | null) => Promise<RemoteSource | null>;
  readonly chooseCommittees: (source: SourceId, committees: readonly string[] | null) => Promise<void>;
  readonly signIn: (source: SourceId, credentials: Credentials) => Promise<void>;
  readonly look: (source: SourceId | null) => void;
  readonly stopLook: (source: SourceId) => void;
  readonly states: () => readonly RemoteState[];
  readonly announced: () => readonly AnnouncedMeeting[];
  /** The files of a source that are on this computer. */
  readonly files: (source: SourceId) => readonly SourceFile[];
  /** Where the file of a ref lies; undefined when it was not fetched. */
  readonly fetchedFile: (ref: FileRef) => string | undefined;
  /** A source was removed from the settings: what was fetched from it goes; papers stay in the library. */
  readonly forget: (source: SourceId) => Promise<void>;
  /** The computer may be connected again. */
  readonly reconnected: () => void;
  readonly stop: () => Promise<void>;
};
