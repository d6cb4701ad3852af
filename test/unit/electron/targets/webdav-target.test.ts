import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { nodeTransport } from '../../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../../electron/http/open-http-client.ts';
import { webdavTarget } from '../../../../electron/targets/webdav-target.ts';
import type { Credentials } from '../../../../shared/sources/source.ts';
import { MEMBER, startApache } from '../../../support/servers/apache.ts';
import { startRclone } from '../../../support/servers/rclone.ts';
import { temporaryFolderOfFile } from '../../../support/temporary-folder.ts';
import { behavesAsTarget } from './target-behaviours.ts';

type Running = { readonly url: string; readonly stop: () => Promise<void> };
type Place = {
  readonly start: (folder: string) => Promise<Running>;
  readonly below: string;
  readonly credentials?: Credentials;
};

const apache = (folder: string): Promise<Running> => startApache({ folder });
const PLACES: Readonly<Record<string, Place>> = {
  'Apache that lets everybody in': { start: apache, below: '/dav' },
  'Apache with basic authentication': { start: apache, below: '/basic', credentials: MEMBER },
  'Apache with digest authentication': { start: apache, below: '/digest', credentials: MEMBER },
  'rclone that lets everybody in': { start: folder => startRclone({ folder }), below: '' },
  'rclone with basic authentication': {
    start: folder => startRclone({ folder, credentials: MEMBER }),
    below: '',
    credentials: MEMBER,
  },
};

const http = openHttpClient(nodeTransport(), { userAgent: 'Lectern/test' });

describe.each(Object.entries(PLACES))('webdavTarget on %s', (_name, { start, below, credentials }) => {
  const served = temporaryFolderOfFile();
  let running: Running | undefined;
  let count = 0;
  beforeAll(async () => {
    running = await start(served);
  });
  afterAll(() => running?.stop());

  behavesAsTarget(async () => {
    count += 1;
    const folder = path.join(served, `Member’s work ${count}`);
    await mkdir(folder);
    await chmod(folder, 0o777);
    const address = `${running?.url ?? ''}${below}/${path.basename(folder)}`;
    return { folder, target: webdavTarget({ http, address, credentials }) };
  });
});
