import type { RemoteState } from '../../shared/sources/remote-state.ts';
import type { RemoteSource } from '../../shared/sources/source.ts';
import { COUNCIL_SITE } from './announced.ts';

/** The site of a made-up council, of which two committees are chosen, unless told otherwise. */
export function remoteSource(rest: Partial<RemoteSource> = {}): RemoteSource {
  return {
    id: COUNCIL_SITE,
    kind: 'moderngov',
    address: 'https://democracy.wellmouth.example/',
    name: 'Wellmouth Borough Council',
    userName: null,
    committees: [
      { id: '1', title: 'Cabinet' },
      { id: '2', title: 'Planning Committee' },
    ],
    addedAtMs: 0,
    ...rest,
  };
}

/** How it stands with that site: looked through and well, unless told otherwise. */
export function remoteState(rest: Partial<RemoteState> = {}): RemoteState {
  return {
    source: COUNCIL_SITE,
    doing: 'waiting',
    problem: null,
    problemSinceMs: null,
    leftOut: null,
    lookedMs: null,
    progress: null,
    failures: [],
    ...rest,
  };
}
