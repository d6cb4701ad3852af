import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { err, ok, type Result } from '../../../../../shared/result.ts';
import type { PublishedFile } from '../../../../../shared/sources/published.ts';
import type { RemoteState, SourceOffer, SourceProblem } from '../../../../../shared/sources/remote-state.ts';
import { isRemote, type RemoteSource } from '../../../../../shared/sources/source.ts';
import {
  openRemoteSources,
  type RemoteSourcesOptions,
} from '../../../../../electron/sources/remote/open-remote-sources.ts';
import type { ReadingContext, RemoteReader, Survey } from '../../../../../electron/sources/remote/remote-reader.ts';
import type { RemoteSources } from '../../../../../electron/sources/remote/remote-sources.ts';
import type { Secrets } from '../../../../../electron/secrets/secrets.ts';
import type { Settings } from '../../../../../electron/settings/settings.ts';
import { sourceId } from '../../../../support/made-up.ts';
import { publishedFile } from '../../../../support/published.ts';
import { paperServer, type Served } from '../../../../support/servers/paper-server.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { memoryLog } from '../../memory-log.ts';
import { memorySettings } from '../../settings/memory-settings.ts';
import { paperBytes } from '../papers.ts';
import { testClient } from './downloads/desk.ts';

/** A reader of which a test says what it finds. */
export type ToldReader = {
  -readonly [Verb in keyof RemoteReader]: RemoteReader[Verb];
} & {
  /** What the next surveys answer; a source without an entry publishes nothing. */
  finds: Partial<Survey>;
  fails: SourceProblem | null;
  /** What a probe answers. */
  offers: Result<SourceOffer, SourceProblem>;
  readonly surveyed: { readonly source: RemoteSource; readonly context: ReadingContext }[];
  readonly probed: { readonly address: string; readonly context: ReadingContext }[];
  /** Awaited within each survey. */
  holds: Promise<void>;
};

export function toldReader(): ToldReader {
  const reader: ToldReader = {
    finds: {},
    fails: null,
    offers: err('not-a-source'),
    surveyed: [],
    probed: [],
    holds: Promise.resolve(),
    async survey(source, context) {
      reader.surveyed.push({ source, context });
      await reader.holds;
      if (reader.fails !== null) return err(reader.fails);
      return ok({ meetings: [], files: [], withdrawn: [], problem: null, keep: null, ...reader.finds });
    },
    async probe(address, context) {
      reader.probed.push({ address: address.href, context });
      await reader.holds;
      return reader.offers;
    },
  };
  return reader;
}

export function remoteSource(address: string, rest: Partial<RemoteSource> = {}): RemoteSource {
  return {
    id: sourceId(0),
    kind: 'webdav',
    address,
    name: 'Papers',
    userName: null,
    committees: null,
    addedAtMs: 0,
    ...rest,
  };
}

export function memorySecrets(
  start: Readonly<Record<string, string>> = {},
): Secrets & { readonly all: Map<string, string> } {
  const all = new Map(Object.entries(start));
  return {
    all,
    get: name => all.get(name),
    set: async (name, value) => void all.set(name, value),
    remove: async name => void all.delete(name),
  };
}

/** A member's computer with sources on networks, without the waits of everyday. */
export function computer(sources: Settings['sources'], options: Partial<RemoteSourcesOptions> = {}) {
  const profile = options.profile ?? temporaryFolder();
  const settings = memorySettings({ sources });
  const secrets = memorySecrets();
  const log = memoryLog();
  const reader = toldReader();
  const others = toldReader();
  const told: (readonly RemoteState[])[] = [];
  const clock = { nowMs: Date.UTC(2026, 10, 23, 12) };
  const counted = { files: 0, announced: 0 };
  const open = async (more: Partial<RemoteSourcesOptions> = {}): Promise<RemoteSources> => {
    const remote = await openRemoteSources({
      profile,
      settings,
      secrets,
      http: testClient,
      readers: { webdav: reader, moderngov: others, oparl: others, 'web-folder': others },
      probeOrder: ['moderngov', 'webdav'],
      now: () => clock.nowMs,
      today: () => '2026-11-23',
      freeBytes: async () => 1e12,
      log,
      onStates: states => told.push(states),
      onFilesChanged: () => (counted.files += 1),
      onAnnounced: () => (counted.announced += 1),
      ...options,
      ...more,
      pace: { startAfterMs: 0, betweenFilesMs: 0, resumeAfterMs: 0, tellEveryMs: 10, ...options.pace, ...more.pace },
    });
    onTestFinished(() => remote.stop());
    return remote;
  };
  return {
    profile,
    settings,
    secrets,
    log,
    reader,
    others,
    told,
    clock,
    counted,
    open,
    listed: () => settings.current().sources.filter(isRemote),
    mirrored: async (id = sourceId(0)) => (await readdir(path.join(profile, 'fetched', id))).toSorted(),
  };
}

/** Files that a server offers under their own paths. */
export function offeredAt(url: string, names: readonly string[], rest: Partial<PublishedFile> = {}): PublishedFile[] {
  return names.map(name => publishedFile(name, { address: `${url}/${name}`, version: 'one', ...rest }));
}

export const soon = { timeout: 5000, interval: 10 };

export const servedPaper = (salt = 0): Served => ({ bytes: paperBytes(2000, salt), etag: `"${salt}"` });

/** A computer with one source, whose server has files of these names. */
export async function councilWith(names: readonly string[] = ['a.pdf']) {
  const server = await paperServer(Object.fromEntries(names.map((name, index) => [`/${name}`, servedPaper(index)])));
  const desk = computer([remoteSource(server.url)]);
  desk.reader.finds = { files: offeredAt(server.url, names) };
  return { server, ...desk };
}

/** Waits until so many looks have begun and the last of them has ended. */
export async function rested(remote: RemoteSources, looks: readonly unknown[], count: number): Promise<void> {
  await expect.poll(() => looks.length, soon).toBeGreaterThanOrEqual(count);
  await expect.poll(() => remote.states().every(state => state.doing === 'waiting'), soon).toBe(true);
}
