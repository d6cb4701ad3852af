import path from 'node:path';
import { chmod } from 'node:fs/promises';
import { nodeTransport } from '../../../../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../../../../electron/http/open-http-client.ts';
import type { ReadingContext } from '../../../../../../electron/sources/remote/remote-reader.ts';
import type { RemoteSource } from '../../../../../../shared/sources/source.ts';
import { sourceId } from '../../../../../support/made-up.ts';
import { paperBytes, writeFiles } from '../../papers.ts';

/** What a reader works with, on real HTTP and without pauses. */
export function readingWith(rest: Partial<ReadingContext> = {}): ReadingContext {
  return {
    http: openHttpClient(nodeTransport(), { userAgent: 'Lectern tests' }),
    credentials: undefined,
    signal: new AbortController().signal,
    today: '2026-03-02',
    pause: () => Promise.resolve(),
    kept: undefined,
    ...rest,
  };
}

export function folderSource(
  kind: 'webdav' | 'web-folder',
  address: string,
  committees: readonly string[] | null = null,
): RemoteSource {
  return {
    id: sourceId(0),
    kind,
    address,
    name: 'Papers',
    userName: null,
    committees: committees && committees.map(id => ({ id, title: id })),
    addedAtMs: 0,
  };
}

/** Papers of a council as they lie on its server, with what lies about there besides. */
export async function writeCouncilFolder(root: string): Promise<void> {
  await writeFiles(root, {
    'Calendar.pdf': paperBytes(100),
    'Planning Committee/2026-03-02/Agenda & reports.pdf': paperBytes(200),
    'Planning Committee/2026-03-02/Bürger #1, 100%.PDF': paperBytes(300),
    'Planning Committee/notes.docx': 'x',
    'Planning Committee/.hidden.pdf': paperBytes(10),
    'Planning Committee/~$Agenda.pdf': paperBytes(10),
    'Äußeres/Minutes.pdf': paperBytes(400),
    '.git/x.pdf': paperBytes(10),
    'Cabinet/readme.txt': 'x',
  });
  await chmod(path.join(root, 'Cabinet'), 0o755);
}

/** The paths of its PDFs, with their sizes in bytes. */
export const COUNCIL_PDFS: Readonly<Record<string, number>> = {
  'Calendar.pdf': 100,
  'Planning Committee/2026-03-02/Agenda & reports.pdf': 200,
  'Planning Committee/2026-03-02/Bürger #1, 100%.PDF': 300,
  'Äußeres/Minutes.pdf': 400,
};
