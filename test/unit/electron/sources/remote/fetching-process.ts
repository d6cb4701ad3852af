import { err, ok } from '../../../../../shared/result.ts';
import type { PublishedFile } from '../../../../../shared/sources/published.ts';
import type { RemoteSource } from '../../../../../shared/sources/source.ts';
import { nodeTransport } from '../../../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../../../electron/http/open-http-client.ts';
import { openRemoteSources } from '../../../../../electron/sources/remote/open-remote-sources.ts';
import type { RemoteReader } from '../../../../../electron/sources/remote/remote-reader.ts';
import { memoryLog } from '../../memory-log.ts';
import { memorySettings } from '../../settings/memory-settings.ts';

/** What a process is told that fetches until it is killed. */
export type FetchOrder = {
  readonly profile: string;
  readonly source: RemoteSource;
  readonly files: readonly PublishedFile[];
};

const { profile, source, files } = JSON.parse(process.argv[2] ?? '') as FetchOrder;
const reader: RemoteReader = {
  probe: async () => err('not-a-source'),
  survey: async () => ok({ meetings: [], files, withdrawn: [], problem: null, keep: { files: files.length } }),
};
await openRemoteSources({
  profile,
  settings: memorySettings({ sources: [source] }),
  secrets: { get: () => undefined, set: async () => undefined, remove: async () => undefined },
  http: openHttpClient(nodeTransport(), { userAgent: 'Lectern/test' }),
  readers: { webdav: reader, moderngov: reader, oparl: reader, 'web-folder': reader },
  probeOrder: [],
  now: Date.now,
  today: () => '2026-11-23',
  pace: { startAfterMs: 0, betweenFilesMs: 0 },
  freeBytes: async () => 1e12,
  log: memoryLog(),
  onStates: () => undefined,
  onFilesChanged: () => undefined,
  onAnnounced: () => undefined,
});
process.send?.('looking');
