import type { PublishedFile, PublishedMeeting } from '../../shared/sources/published.ts';

/** A file that a source offers, of which it says as little as can be. */
export function publishedFile(path: string, rest: Partial<PublishedFile> = {}): PublishedFile {
  return {
    path,
    address: `http://council.invalid/${path}`,
    fileName: path,
    committee: null,
    kind: 'report',
    meeting: null,
    date: null,
    size: null,
    modifiedMs: null,
    version: null,
    checksum: null,
    ...rest,
  };
}

/** A meeting that a source announces. */
export function publishedMeeting(key: string, rest: Partial<PublishedMeeting> = {}): PublishedMeeting {
  return {
    key,
    committee: 'Cabinet',
    date: '2026-12-01',
    time: '18:30',
    venue: null,
    standing: 'planned',
    hasAgenda: false,
    items: [],
    page: null,
    ...rest,
  };
}
