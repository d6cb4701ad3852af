import { describe, expect, it } from 'vitest';
import { webFolderReader } from '../../../../../../electron/sources/remote/web-folder-reader.ts';
import { webdavReader } from '../../../../../../electron/sources/remote/webdav-reader.ts';
import { nodeServer } from '../../../../../support/servers/node-server.ts';
import { PAGES } from '../listing/pages.ts';
import { folderSource, readingWith } from './council-folder.ts';

type Answer = { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> };

async function serverOf(answer: (asked: string, authorization: string | undefined) => Answer): Promise<URL> {
  const { url } = await nodeServer((incoming, response) => {
    incoming.resume().once('end', () => {
      const asked = `${incoming.method ?? ''} ${incoming.url ?? ''}`;
      const { status, body = '', headers = {} } = answer(asked, incoming.headers.authorization);
      response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
    });
  });
  return new URL(url);
}

function multistatus(...hrefs: readonly string[]): Answer {
  const responses = hrefs.map(href => `<d:response><d:href>${href}</d:href></d:response>`);
  return { status: 207, body: `<d:multistatus xmlns:d="DAV:">${responses.join('')}</d:multistatus>` };
}

describe('webdavReader', () => {
  it('finds the folder behind a page of Nextcloud, once it knows the name of the member', async () => {
    const home = '/remote.php/dav/files/jo/Council/';
    const site = await serverOf((asked, authorization) => {
      if (asked.startsWith('GET')) return { status: 200, body: '<title>Files</title>' };
      if (!authorization) return { status: 401, headers: { 'www-authenticate': 'Basic realm="Nextcloud"' } };
      return asked === `PROPFIND ${home}` ? multistatus(home, `${home}Planning/`, `${home}a.pdf`) : { status: 404 };
    });
    const page = new URL('/index.php/apps/files/?dir=/Council', site);
    expect(await webdavReader.probe(page, readingWith())).toEqual({ ok: false, error: 'sign-in' });
    const credentials = { userName: 'jo', password: 'secret' };
    expect(await webdavReader.probe(page, readingWith({ credentials }))).toEqual({
      ok: true,
      value: {
        kind: 'webdav',
        address: new URL(home, site).href,
        name: 'Council',
        committees: [{ id: 'Planning', title: 'Planning', isMine: false }],
      },
    });
  });

  it.each(['webdav', 'web-folder'] as const)('waits as long as a server asks it to: %s', async kind => {
    let isBusy = true;
    const site = await serverOf(asked => {
      if (isBusy && asked.endsWith('/a/')) return { status: 503, headers: { 'retry-after': '20' } };
      const listing = '<title>Index of /</title><a href="a/">a/</a><a href="x.pdf">x.pdf</a>';
      return kind === 'webdav' ? multistatus('/', '/a/', '/x.pdf') : { status: 200, body: listing };
    });
    const waits: number[] = [];
    const pause = async (ms: number): Promise<void> => {
      waits.push(ms);
      if (ms >= 20_000) isBusy = false;
    };
    const reader = kind === 'webdav' ? webdavReader : webFolderReader;
    const survey = await reader.survey(folderSource(kind, site.href), readingWith({ pause }));
    expect(waits).toContain(20_000);
    expect(isBusy).toBe(false);
    expect(survey.ok && survey.value.problem).not.toBe('busy');
  });

  it('finds a folder that was shared by a link', async () => {
    const shared = '/public.php/dav/files/AbC123xYz/';
    const site = await serverOf(asked => (asked === `PROPFIND ${shared}` ? multistatus(shared) : { status: 405 }));
    const offer = await webdavReader.probe(new URL('/s/AbC123xYz', site), readingWith());
    expect(offer).toMatchObject({ ok: true, value: { address: new URL(shared, site).href, name: site.hostname } });
  });

  it('goes by date and size where a server has no tags', async () => {
    const prop = (ms: string): string =>
      `<d:multistatus xmlns:d="DAV:"><d:response><d:href>/</d:href></d:response><d:response><d:href>/a.pdf</d:href><d:propstat><d:prop><d:getcontentlength>7</d:getcontentlength><d:getlastmodified>${ms}</d:getlastmodified></d:prop></d:propstat></d:response><d:response><d:href>/b.pdf</d:href></d:response></d:multistatus>`;
    const site = await serverOf(() => ({ status: 207, body: prop('Mon, 02 Mar 2026 10:15:00 GMT') }));
    const survey = await webdavReader.survey(folderSource('webdav', site.href), readingWith());
    const modifiedMs = Date.UTC(2026, 2, 2, 10, 15);
    expect(survey.ok && survey.value.files).toMatchObject([
      { path: 'a.pdf', size: 7, modifiedMs, version: `${modifiedMs}/7` },
      { path: 'b.pdf', size: null, modifiedMs: null, version: null },
    ]);
  });

  it.each([
    [200, 'not-a-source'],
    [400, 'not-a-source'],
    [403, 'not-a-source'],
    [404, 'not-a-source'],
    [405, 'not-a-source'],
    [501, 'not-a-source'],
    [500, 'not-a-source'],
    [429, 'busy'],
    [503, 'busy'],
    [401, 'sign-in'],
  ])('says of a server that answers %i: %s', async (status, problem) => {
    const site = await serverOf(() => ({ status, body: '<html></html>' }));
    expect(await webdavReader.probe(site, readingWith())).toEqual({ ok: false, error: problem });
  });

  it('hands on what was wrong with the way to the server', async () => {
    const nowhere = new URL('http://127.0.0.1:1/');
    expect(await webdavReader.probe(nowhere, readingWith())).toEqual({ ok: false, error: 'unreachable' });
    expect(await webFolderReader.probe(nowhere, readingWith())).toEqual({ ok: false, error: 'unreachable' });
  });

  it.each([
    ['a page', { status: 200, body: '<html></html>' }, 'not-understood'],
    ['half an answer', { status: 207, body: '<d:multistatus xmlns:d="DAV:">' }, 'not-understood'],
    ['a refusal', { status: 403 }, 'refused'],
    ['a failure', { status: 500 }, 'server-failed'],
  ] as const)('reads nothing of a source that answers with %s', async (_name, answer, problem) => {
    const site = await serverOf(() => answer);
    const survey = await webdavReader.survey(folderSource('webdav', site.href), readingWith());
    expect(survey).toEqual({ ok: false, error: problem });
  });
});

describe('webFolderReader', () => {
  it.each(Object.entries(PAGES))('reads the pages of %s', async (_server, page) => {
    const site = await serverOf(asked => {
      if (asked.toLowerCase() === 'get /papers/planning/') return { status: 200, body: page };
      return { status: 200, body: '<title>Index of /x</title><h1>Index of /x</h1><a href="map.pdf">map.pdf</a>' };
    });
    const top = new URL('/papers/Planning/', site);
    const offer = await webFolderReader.probe(new URL('/papers/Planning', site), readingWith());
    expect(offer).toMatchObject({
      ok: true,
      value: { kind: 'web-folder', address: top.href, name: 'Planning', committees: [{ id: 'Site visits & more' }] },
    });
    const survey = await webFolderReader.survey(folderSource('web-folder', top.href), readingWith());
    expect(survey.ok && survey.value.problem).toBeNull();
    const found = survey.ok ? survey.value.files : [];
    expect(found.map(({ path }) => path).toSorted()).toEqual(
      ['Bürger #1.pdf', 'Site visits & more/map.pdf', 'agenda.PDF'].toSorted(),
    );
    for (const { path, address } of found) {
      expect(decodeURIComponent(new URL(address).pathname)).toBe(`/papers/Planning/${path}`);
    }
  });

  it('reads a folder with a page of its own by the papers that this links to', async () => {
    const site = await serverOf(asked =>
      asked === 'GET /'
        ? { status: 200, body: '<title>Index of /</title><a href="Planning/">Planning</a>' }
        : { status: 200, body: '<h1>Welcome</h1><a href="/home">Home</a><a href="a.pdf">The agenda</a>' },
    );
    const survey = await webFolderReader.survey(folderSource('web-folder', site.href), readingWith());
    expect(survey.ok && survey.value.files.map(({ path }) => path)).toEqual(['Planning/a.pdf']);
  });

  it.each([
    ['a page of its own', { status: 200, body: '<h1>Welcome</h1><a href="/home">Home</a>' }, 'not-understood'],
    ['something else', { status: 200, body: '{}', headers: { 'content-type': 'application/json' } }, 'not-understood'],
    ['a refusal', { status: 403 }, 'refused'],
  ] as const)('reads nothing of a source that answers with %s', async (_name, answer, problem) => {
    const site = await serverOf(() => answer);
    const survey = await webFolderReader.survey(folderSource('web-folder', site.href), readingWith());
    expect(survey).toEqual({ ok: false, error: problem });
  });

  it.each([
    ['a page of its own', { status: 200, body: '<h1>Welcome</h1><a href="/home">Home</a>' }, 'not-a-source'],
    ['something else', { status: 200, body: '{}', headers: { 'content-type': 'application/json' } }, 'not-a-source'],
    ['nothing', { status: 404 }, 'not-a-source'],
    ['a refusal', { status: 403 }, 'refused'],
    ['a failure', { status: 500 }, 'server-failed'],
  ] as const)('says of an address that answers with %s what it is', async (_name, answer, problem) => {
    const site = await serverOf(() => answer);
    expect(await webFolderReader.probe(site, readingWith())).toEqual({ ok: false, error: problem });
  });
});

describe('a folder that its address leads to on another server', () => {
  it('is taken, but not together with a name that was given for the first', async () => {
    const other = await serverOf(asked =>
      asked.startsWith('PROPFIND') ? multistatus('/papers/') : { status: 200, body: '<h1>Index of /papers/</h1>' },
    );
    const site = await serverOf(() => ({ status: 302, headers: { location: new URL('/papers/', other).href } }));
    const credentials = { userName: 'jo', password: 'secret' };
    for (const reader of [webdavReader, webFolderReader]) {
      expect(await reader.probe(site, readingWith())).toMatchObject({
        ok: true,
        value: { address: new URL('/papers/', other).href },
      });
      const offered = await reader.probe(site, readingWith({ credentials }));
      expect(offered).toEqual({ ok: false, error: 'not-a-source' });
    }
  });
});
