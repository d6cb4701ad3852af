import { describe, expect, it } from 'vitest';
import { nodeTransport } from '../../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../../electron/http/open-http-client.ts';
import { webdavTarget } from '../../../../electron/targets/webdav-target.ts';
import { nodeServer } from '../../../support/servers/node-server.ts';
import { ownCertificate } from '../../../support/servers/own-certificate.ts';
import { bytes, wanted } from './target-behaviours.ts';

const ROOT = '<multistatus xmlns="DAV:"><response><href>/dav/</href></response></multistatus>';

describe('webdavTarget on a server that leads elsewhere', () => {
  it('goes to https to list and to write, and tells its name there alone', async () => {
    const certificate = ownCertificate();
    const asked: string[] = [];
    const safe = await nodeServer((incoming, response) => {
      incoming.resume().once('end', () => {
        const { method = '', url = '', headers } = incoming;
        if (!headers.authorization) {
          response.writeHead(401, { 'www-authenticate': 'Basic realm="Files"' }).end();
          return;
        }
        asked.push(`${method} ${url.replace(/\.lectern-[0-9a-f]+\.tmp/, 'DRAFT')}`);
        response.writeHead(method === 'PROPFIND' ? 207 : 201).end(method === 'PROPFIND' ? ROOT : '');
      });
    }, certificate);
    const told: (string | undefined)[] = [];
    const open = await nodeServer((incoming, response) => {
      told.push(incoming.headers.authorization);
      response.writeHead(301, { location: `${safe.url}${incoming.url ?? ''}` }).end();
    });
    const http = openHttpClient(nodeTransport({ trusted: certificate.cert }), { userAgent: 'Lectern/test' });
    const credentials = { userName: 'jo', password: 'secret' };
    const target = webdavTarget({ http, address: `${open.url}/dav`, credentials });
    expect(await target.put('a', bytes('x'), wanted)).toEqual({ ok: true, value: null });
    expect(await target.list('', wanted)).toEqual({ ok: true, value: { files: [], folders: [] } });
    expect(asked).toEqual(['PROPFIND /dav/', 'PUT /dav/DRAFT', 'MOVE /dav/DRAFT', 'PROPFIND /dav/']);
    expect(told).toEqual([undefined]);
  });

  it('tells neither name nor work to another server that it is led to', async () => {
    const got: (string | undefined)[] = [];
    const other = await nodeServer((incoming, response) => {
      got.push(`${incoming.method ?? ''} ${incoming.headers.authorization ?? ''}`.trim());
      response.writeHead(207).end(ROOT);
    });
    const home = await nodeServer((_incoming, response) => {
      response.writeHead(302, { location: `${other.url}/dav/` }).end();
    });
    const http = openHttpClient(nodeTransport(), { userAgent: 'Lectern/test' });
    const target = webdavTarget({ http, address: home.url, credentials: { userName: 'jo', password: 'secret' } });
    await target.list('', wanted);
    expect((await target.put('a', bytes('x'), wanted)).ok).toBe(false);
    expect(new Set(got)).toEqual(new Set(['PROPFIND']));
  });
});
