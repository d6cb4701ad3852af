import { chmod, mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { RemoteReader } from '../../../../../../electron/sources/remote/remote-reader.ts';
import { webFolderReader } from '../../../../../../electron/sources/remote/web-folder-reader.ts';
import { webdavReader } from '../../../../../../electron/sources/remote/webdav-reader.ts';
import { publishedFileSchema, type PublishedFile } from '../../../../../../shared/sources/published.ts';
import { sourceOfferSchema } from '../../../../../../shared/sources/remote-state.ts';
import type { Credentials } from '../../../../../../shared/sources/source.ts';
import { MEMBER, startApache } from '../../../../../support/servers/apache.ts';
import { startRclone } from '../../../../../support/servers/rclone.ts';
import { temporaryFolder, temporaryFolderOfFile } from '../../../../../support/temporary-folder.ts';
import { paperBytes } from '../../papers.ts';
import { COUNCIL_PDFS, folderSource, readingWith, writeCouncilFolder } from './council-folder.ts';

type Running = { readonly url: string; readonly stop: () => Promise<void> };
type Place = {
  readonly kind: 'webdav' | 'web-folder';
  readonly start: (folder: string) => Promise<Running>;
  readonly below: string;
  readonly credentials?: Credentials;
  /** Whether a changed file is seen by the listing alone. */
  readonly hasVersions: boolean;
};

const READERS: Readonly<Record<Place['kind'], RemoteReader>> = { webdav: webdavReader, 'web-folder': webFolderReader };
const apache = (folder: string): Promise<Running> => startApache({ folder });
const rclone = (folder: string): Promise<Running> => startRclone({ folder });
const PLACES: Readonly<Record<string, Place>> = {
  'Apache by WebDAV': { kind: 'webdav', start: apache, below: '/dav/', hasVersions: true },
  'Apache by WebDAV, with a name': {
    kind: 'webdav',
    start: apache,
    below: '/digest/',
    credentials: MEMBER,
    hasVersions: true,
  },
  'rclone by WebDAV': { kind: 'webdav', start: rclone, below: '/', hasVersions: true },
  'rclone by its pages': { kind: 'web-folder', start: rclone, below: '/', hasVersions: true },
  'Apache by its pages': { kind: 'web-folder', start: apache, below: '/listing/', hasVersions: true },
  'Apache by its bare pages': { kind: 'web-folder', start: apache, below: '/plain-listing/', hasVersions: false },
};

describe.each(Object.entries(PLACES))(
  'a council folder on %s',
  (_name, { kind, start, below, credentials, hasVersions }) => {
    const folder = temporaryFolderOfFile();
    const context = readingWith({ credentials });
    const reader = READERS[kind];
    let running: Running | undefined;
    let address = '';
    beforeAll(async () => {
      await writeCouncilFolder(folder);
      running = await start(folder);
      address = `${running.url}${below}`;
    });
    afterAll(() => running?.stop());

    async function files(
      committees: readonly string[] | null = null,
      from = address,
    ): Promise<readonly PublishedFile[]> {
      const survey = await reader.survey(folderSource(kind, from, committees), context);
      if (!survey.ok) throw new Error(survey.error);
      const { meetings, withdrawn, problem } = survey.value;
      expect({ meetings, withdrawn, problem }).toEqual({ meetings: [], withdrawn: [], problem: null });
      return survey.value.files.map(file => publishedFileSchema.parse(file));
    }

    it('is found behind its address, that of a folder without a slash, and that of a file in it', async () => {
      for (const pasted of ['', 'Calendar.pdf', 'Calendar.pdf?x=1#page=2']) {
        const offer = await reader.probe(new URL(`${address}${pasted}`), context);
        expect(offer.ok && sourceOfferSchema.parse(offer.value)).toMatchObject({
          kind,
          address,
          committees: ['Äußeres', 'Cabinet', 'Planning Committee'].map(title => ({ id: title, title, isMine: false })),
        });
      }
      const inner = await reader.probe(new URL(`${address}Planning%20Committee`), context);
      expect(inner).toMatchObject({
        ok: true,
        value: {
          name: 'Planning Committee',
          address: `${address}Planning%20Committee/`,
          committees: [{ id: '2026-03-02' }],
        },
      });
    });

    it('is read to its inner folders, every PDF that is to be seen, each with an address that brings it', async () => {
      const found = await files();
      expect(found.map(file => file.path).toSorted()).toEqual(Object.keys(COUNCIL_PDFS).toSorted());
      for (const file of found) {
        const [first = '', ...inner] = file.path.split('/');
        const size = COUNCIL_PDFS[file.path] ?? 0;
        expect(file).toMatchObject({
          fileName: inner.at(-1) ?? first,
          committee: inner.length > 0 ? first : null,
          meeting: null,
          date: inner[0] === '2026-03-02' ? '2026-03-02' : null,
          kind: 'other',
          size: kind === 'webdav' ? size : null,
        });
        const got = await context.http.ask({ url: file.address, credentials, signal: context.signal });
        expect(got.ok && Buffer.from(got.value.body).equals(paperBytes(size))).toBe(true);
      }
    });

    it('is read as far as committees are chosen', async () => {
      expect((await files(['Äußeres', 'Cabinet', 'Gone'])).map(file => file.path)).toEqual(['Äußeres/Minutes.pdf']);
      expect(await files([])).toEqual([]);
    });

    it('keeps versions of what was not changed, and tells what was', async () => {
      const before = new Map((await files()).map(file => [file.path, file.version]));
      expect([...before.values()].every(version => (version !== null) === hasVersions)).toBe(true);
      const changed = path.join(folder, 'Calendar.pdf');
      await writeFile(changed, paperBytes(100, 7));
      await utimes(changed, 1_700_000_000, 1_700_000_000);
      for (const { path: at, version } of await files()) {
        if (at === 'Calendar.pdf' && hasVersions) expect(version).not.toBe(before.get(at));
        else expect(version).toBe(before.get(at));
      }
      await writeFile(changed, paperBytes(100));
    });

    it('is missing where it is not', async () => {
      expect(await reader.survey(folderSource(kind, `${address}Gone/`), context)).toEqual({
        ok: false,
        error: 'missing',
      });
      expect(await reader.probe(new URL(`${address}Gone/`), context)).toEqual({ ok: false, error: 'not-a-source' });
    });

    it('is read no further by who wants no more of it', async () => {
      const signal = AbortSignal.abort();
      const survey = await reader.survey(folderSource(kind, address), readingWith({ credentials, signal }));
      expect(survey.ok).toBe(false);
    });
  },
);

describe('a folder in it that the server may not read', () => {
  it.each([
    ['webdav', '/dav/'],
    ['web-folder', '/listing/'],
  ] as const)('is left out, and all else is there: %s', async (kind, below) => {
    const folder = temporaryFolder();
    await writeCouncilFolder(folder);
    const closed = path.join(folder, 'Staff');
    await mkdir(closed, { mode: 0o000 });
    const { url, stop } = await startApache({ folder });
    onTestFinished(async () => {
      await stop();
      await chmod(closed, 0o700);
    });
    const survey = await READERS[kind].survey(folderSource(kind, `${url}${below}`), readingWith());
    expect(survey).toMatchObject({
      ok: true,
      value: { problem: null, leftOut: kind === 'webdav' ? 'cut-off' : 'refused' },
    });
    expect(survey.ok && survey.value.files).toHaveLength(Object.keys(COUNCIL_PDFS).length);
  });
});

describe('a council folder that asks for a name', () => {
  const folder = temporaryFolderOfFile();
  let running: Running | undefined;
  beforeAll(async () => {
    await writeCouncilFolder(folder);
    running = await startApache({ folder });
  });
  afterAll(() => running?.stop());

  it.each(['/basic/', '/digest/'])('says so, at %s', async below => {
    const address = new URL(`${running?.url ?? ''}${below}`);
    const wrong = { userName: MEMBER.userName, password: 'wrong' };
    for (const credentials of [undefined, wrong]) {
      const context = readingWith({ credentials });
      expect(await webdavReader.probe(address, context)).toEqual({ ok: false, error: 'sign-in' });
      expect(await webFolderReader.probe(address, context)).toEqual({ ok: false, error: 'sign-in' });
      expect(await webdavReader.survey(folderSource('webdav', address.href), context)).toEqual({
        ok: false,
        error: 'sign-in',
      });
    }
    expect(await webdavReader.probe(address, readingWith({ credentials: MEMBER }))).toMatchObject({ ok: true });
  });

  it('is no WebDAV folder where only its pages are served', async () => {
    const address = new URL(`${running?.url ?? ''}/listing/`);
    expect(await webdavReader.probe(address, readingWith())).toEqual({ ok: false, error: 'not-a-source' });
  });
});
