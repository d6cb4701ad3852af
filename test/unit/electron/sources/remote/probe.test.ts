import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../../shared/result.ts';
import type { RemoteKind } from '../../../../../shared/sources/source.ts';
import { probeAddress } from '../../../../../electron/sources/remote/probe.ts';
import { webdavReader } from '../../../../../electron/sources/remote/webdav-reader.ts';
import { nodeServer } from '../../../../support/servers/node-server.ts';
import { toldReader } from './council.ts';
import { testClient } from './downloads/desk.ts';

const JO = { userName: 'jo', password: 'secret' };
const OFFER = { kind: 'webdav', address: 'https://a.invalid/dav/', name: 'Papers', committees: [] } as const;

function setUp() {
  const readers = { moderngov: toldReader(), oparl: toldReader(), webdav: toldReader(), 'web-folder': toldReader() };
  const order: readonly RemoteKind[] = ['moderngov', 'oparl', 'webdav', 'web-folder'];
  const stopping = new AbortController();
  return {
    readers,
    stopping,
    probe: (text: string, credentials: typeof JO | null = null) =>
      probeAddress(text, credentials, {
        http: testClient,
        readers,
        order,
        signal: stopping.signal,
        today: '2026-11-23',
        pause: async () => undefined,
      }),
  };
}

describe('probeAddress', () => {
  it('asks one reader after the other until one knows the place', async () => {
    const { readers, probe } = setUp();
    readers.webdav.offers = ok(OFFER);
    expect(await probe('https://a.invalid/dav/')).toEqual(ok({ offer: OFFER, credentials: undefined }));
    expect(Object.values(readers).map(({ probed }) => probed.length)).toEqual([1, 1, 1, 0]);
  });

  it('asks nobody about what is no address', async () => {
    const { readers, probe } = setUp();
    expect(await probe('planning committee')).toEqual(err('bad-address'));
    expect(readers.moderngov.probed).toEqual([]);
  });

  it('says that nothing is known of a place only when no reader had another problem', async () => {
    const { readers, probe } = setUp();
    expect(await probe('https://a.invalid/')).toEqual(err('not-a-source'));
    readers.oparl.offers = err('missing');
    expect(await probe('https://a.invalid/')).toEqual(err('missing'));
    readers.webdav.offers = err('sign-in');
    expect(await probe('https://a.invalid/')).toEqual(err('sign-in'));
  });

  it('asks no further when the server cannot be reached at all', async () => {
    const { readers, probe } = setUp();
    readers.moderngov.offers = err('insecure');
    expect(await probe('https://a.invalid/')).toEqual(err('insecure'));
    expect(readers.webdav.probed).toEqual([]);
  });

  it('tries without encryption what was typed without a scheme and does not answer with it', async () => {
    const { readers, probe } = setUp();
    readers.moderngov.offers = err('unreachable');
    expect(await probe('a.invalid')).toEqual(err('unreachable'));
    expect(readers.moderngov.probed.map(({ address }) => address)).toEqual(['https://a.invalid/', 'http://a.invalid/']);
  });

  it.each(['insecure', 'not-a-source', 'sign-in'] as const)(
    'does not give up encryption where the answer is %s',
    async problem => {
      const { readers, probe } = setUp();
      readers.moderngov.offers = err(problem);
      await probe('a.invalid');
      expect(readers.moderngov.probed).toHaveLength(1);
    },
  );

  it('sends no password over an open line that nobody asked for', async () => {
    const { readers, probe } = setUp();
    readers.moderngov.offers = err('unreachable');
    await probe('a.invalid', JO);
    await probe('jo:secret@a.invalid');
    expect(readers.moderngov.probed.map(({ address }) => address)).toEqual([
      'https://a.invalid/',
      'https://a.invalid/',
    ]);
    await probe('http://a.invalid/', JO);
    expect(readers.moderngov.probed.at(-1)).toMatchObject({
      address: 'http://a.invalid/',
      context: { credentials: JO },
    });
  });

  it('signs in by what stands in the address, unless the member says otherwise', async () => {
    const { readers, probe } = setUp();
    readers.moderngov.offers = ok(OFFER);
    expect(await probe('https://jo:secret@a.invalid/')).toEqual(ok({ offer: OFFER, credentials: JO }));
    const other = { userName: 'al', password: 'x' };
    expect(await probe('https://jo:secret@a.invalid/', other)).toEqual(ok({ offer: OFFER, credentials: other }));
    expect(readers.moderngov.probed.map(({ address }) => address)).toEqual([
      'https://a.invalid/',
      'https://a.invalid/',
    ]);
  });

  it('refuses an offer that could not be kept, and keeps no password within an address', async () => {
    const { readers, probe } = setUp();
    readers.moderngov.offers = ok({ ...OFFER, name: 'x'.repeat(301) });
    expect(await probe('https://a.invalid/')).toEqual(err('not-understood'));
    readers.moderngov.offers = ok({ ...OFFER, address: 'javascript:alert(1)' });
    expect(await probe('https://a.invalid/')).toEqual(err('not-understood'));
    readers.moderngov.offers = ok({ ...OFFER, address: 'https://jo:secret@a.invalid/dav/' });
    expect(await probe('https://a.invalid/')).toMatchObject({ ok: true, value: { offer: { address: OFFER.address } } });
  });

  it('ends when it is stopped', async () => {
    const { readers, probe, stopping } = setUp();
    stopping.abort();
    await probe('a.invalid');
    expect(readers.oparl.probed).toEqual([]);
  });

  it('sends a name and password no second time that the server does not take', async () => {
    const { readers, probe } = setUp();
    const sent: string[] = [];
    const { url } = await nodeServer(({ headers, url: path = '' }, response) => {
      if (headers.authorization) sent.push(path);
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    });
    readers.webdav.probe = webdavReader.probe;
    expect(await probe(`${url}/apps/files/?dir=/Papers`, JO)).toEqual(err('sign-in'));
    expect(sent).toEqual(['/remote.php/dav/files/jo/Papers/']);
    expect(readers['web-folder'].probed).toEqual([]);
  });
});
