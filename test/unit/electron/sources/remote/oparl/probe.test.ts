import { describe, expect, it } from 'vitest';
import { oparlReader } from '../../../../../../electron/sources/remote/oparl/oparl-reader.ts';
import { oparlServer } from '../../../../../support/servers/oparl-server.ts';
import { contextWith, fillCouncil } from './council.ts';

const probe = (address: string) => oparlReader.probe(new URL(address), contextWith());

describe('probing an OParl address', () => {
  it('offers a system with the committees that meet today, by their titles', async () => {
    const server = await oparlServer();
    fillCouncil(server);
    expect(await probe(server.system)).toEqual({
      ok: true,
      value: {
        kind: 'oparl',
        address: server.system,
        name: 'Musterstadt',
        committees: [
          { id: server.idOf('organization/2'), title: 'Ausschuss für Bauen', isMine: false },
          { id: server.idOf('organization/1'), title: 'Rat', isMine: false },
        ],
      },
    });
  });

  it('finds the body from any object of it, and knows the committee that was pasted or meets there', async () => {
    const server = await oparlServer();
    fillCouncil(server);
    for (const [name, mine] of [
      ['meeting/1', ['Rat']],
      ['organization/2', ['Ausschuss für Bauen']],
      ['paper/1', []],
      ['file/2', []],
      ['meetings', ['Rat']],
    ] as const) {
      const offer = await probe(server.idOf(name));
      expect(offer).toMatchObject({ ok: true, value: { address: server.body } });
      const titles = offer.ok ? offer.value.committees.filter(({ isMine }) => isMine).map(({ title }) => title) : [];
      expect(titles).toEqual(mine);
    }
  });

  it('finds the body that an object names, wherever that lies', async () => {
    const [server, other] = [await oparlServer(), await oparlServer()];
    fillCouncil(other);
    server.set('paper/9', { body: other.body });
    expect(await probe(server.idOf('paper/9'))).toMatchObject({ ok: true, value: { address: other.body } });
  });

  it('follows the link of a page', async () => {
    const server = await oparlServer();
    fillCouncil(server);
    server.serve('/rathaus', '<p>Offene Daten: <a class=x href="oparl/system">Schnittstelle</a> <a href="/impressum">');
    expect(await probe(`${server.origin}/rathaus`)).toMatchObject({ ok: true, value: { address: server.system } });
  });

  it('knows nothing of other pages and other JSON', async () => {
    const server = await oparlServer();
    server.serve('/page', '<p>Nothing here</p>');
    server.serve('/json', '{"body": 3, "type": "https://example.org/Thing"}', 'application/json');
    server.serve('/number', '3', 'application/json');
    for (const path of ['/page', '/json', '/number']) {
      expect(await probe(`${server.origin}${path}`)).toEqual({ ok: false, error: 'not-a-source' });
    }
  });

  it('says why nothing can be had', async () => {
    const server = await oparlServer();
    server.vices.broken.set('/oparl/system', 503).set('/locked', 401);
    expect(await probe(server.system)).toEqual({ ok: false, error: 'busy' });
    expect(await probe(`${server.origin}/locked`)).toEqual({ ok: false, error: 'sign-in' });
    expect(await probe(`${server.origin}/nowhere`)).toEqual({ ok: false, error: 'missing' });
  });
});
