import path from 'node:path';
import { readdir } from 'node:fs/promises';
import type { PublishedFile } from '../../../../../../shared/sources/published.ts';
import { publishedFile } from '../../../../../support/published.ts';
import { openHttpClient } from '../../../../../../electron/http/open-http-client.ts';
import { nodeTransport } from '../../../../../../electron/http/node-transport.ts';
import { download, type DownloadContext } from '../../../../../../electron/sources/remote/downloads/download.ts';
import type { Validators } from '../../../../../../electron/sources/remote/downloads/validators.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';

/** A client as the app has it, on Node's own connections. */
export const testClient = openHttpClient(nodeTransport(), { userAgent: 'Lectern/test' });

/** A file that is offered at an address. */
export function offered(address: string, rest: Partial<PublishedFile> = {}): PublishedFile {
  return publishedFile(new URL(address).pathname.slice(1), { address, ...rest });
}

/** A folder to fetch into. */
export function fetchDesk(context: Partial<DownloadContext> = {}) {
  const folder = temporaryFolder();
  const partFile = path.join(folder, 'parts', 'one.part');
  return {
    folder,
    partFile,
    names: async () => (await readdir(folder, { recursive: true })).filter(name => name !== 'parts').toSorted(),
    fetch: (
      file: PublishedFile,
      more: Partial<DownloadContext> & { readonly ifChangedFrom?: Validators } = {},
    ): ReturnType<typeof download> => {
      const { ifChangedFrom = null, ...rest } = more;
      return download(
        { file, ifChangedFrom, partFile, placeOf: sha256 => path.join(folder, `${sha256}.pdf`) },
        {
          http: testClient,
          credentials: undefined,
          signal: new AbortController().signal,
          now: () => 1000,
          pause: async () => undefined,
          freeBytes: async () => 1e12,
          mayGrow: () => true,
          onBytes: () => undefined,
          resumeAfterMs: 0,
          ...context,
          ...rest,
        },
      );
    },
  };
}
