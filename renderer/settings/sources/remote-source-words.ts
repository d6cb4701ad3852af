import { counted } from '../../../shared/counted.ts';
import type { RemoteState } from '../../../shared/sources/remote-state.ts';
import type { RemoteKind, RemoteSource } from '../../../shared/sources/source.ts';
import { agoWords } from '../../time/when-words.ts';

const KIND_WORDS: Readonly<Record<RemoteKind, string>> = {
  moderngov: 'Council website (ModernGov)',
  webdav: 'Folder on a server (WebDAV)',
  'web-folder': 'Folder on a website',
  oparl: 'Council information system (OParl)',
};

/** What a source on a network is, as a member would call it. */
export function kindWords(kind: RemoteKind): string {
  return KIND_WORDS[kind];
}

/** What a source is divided into: folders on a server stand for committees. */
export function partWord(kind: RemoteKind): 'committee' | 'folder' {
  return kind === 'webdav' || kind === 'web-folder' ? 'folder' : 'committee';
}

/** More committees than this are counted, not named. */
const MOST_NAMED = 3;

/** The committees that papers are taken of: `Cabinet, Planning and 4 more`. */
export function committeesWords({ committees, kind }: Pick<RemoteSource, 'committees' | 'kind'>): string {
  if (committees === null) return `All ${partWord(kind)}s`;
  const titles = committees.map(({ title }) => title);
  const named = titles.slice(0, titles.length > MOST_NAMED + 1 ? MOST_NAMED : MOST_NAMED + 1);
  const more = titles.length - named.length;
  if (more > 0) return `${named.join(', ')} and ${more} more`;
  const last = named.at(-1) ?? `No ${partWord(kind)}`;
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${last}` : last;
}

/** What is being done for a source, or when it was last looked through. Times in milliseconds since 1970. */
export function doingWords(state: RemoteState | undefined, nowMs: number): string {
  if (state?.doing === 'looking') return 'Looking for papers…';
  if (state?.doing === 'fetching') return fetchingWords(state.progress);
  const lookedMs = state?.lookedMs ?? null;
  return lookedMs === null ? 'Not looked through yet' : `Last looked ${agoWords(lookedMs, nowMs)}`;
}

/** `3 of 12 papers` */
export function progressWords({ files, filesDone }: NonNullable<RemoteState['progress']>): string {
  return `${filesDone} of ${counted(files, 'paper')}`;
}

/** How far fetching is, from 0 to 1: by bytes where their number is known, else by files. */
export function progressShare({ files, filesDone, bytes, bytesDone }: NonNullable<RemoteState['progress']>): number {
  const share = bytes > 0 ? bytesDone / bytes : files > 0 ? filesDone / files : 0;
  return Math.min(1, Math.max(0, share));
}

function fetchingWords(progress: RemoteState['progress']): string {
  return progress ? `Fetching papers: ${progress.filesDone} of ${progress.files} are here` : 'Fetching papers…';
}
