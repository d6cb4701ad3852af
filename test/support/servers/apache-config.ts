import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Credentials } from '../../../shared/sources/source.ts';

/** Where Apache finds its modules on a Debian system. */
const MODULES = '/usr/lib/apache2/modules';

const MODULE_NAMES: readonly string[] = [
  'mpm_event',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'auth_digest',
  'alias',
  'autoindex',
  'dav',
  'dav_fs',
  'deflate',
  'dir',
  'filter',
  'mime',
  'reqtimeout',
  'setenvif',
];

/** The realm that {@link apacheConfig} asks for names in. */
export const REALM = 'Democratic Services';

/** What an Apache is to serve. */
export type ApacheSetting = {
  readonly port: number;
  /** What is served at all its locations. */
  readonly folder: string;
  /** For its own files; holds those of {@link apacheFiles}. */
  readonly home: string;
  /** The account that it serves as, when it is started as root. */
  readonly account: string | null;
};

/** Files that the configuration needs, by their names in `home`: who may come in, and the types of files. */
export function apacheFiles({ userName, password }: Credentials): Readonly<Record<string, string>> {
  const sha1 = createHash('sha1').update(password).digest('base64');
  const md5 = createHash('md5').update(`${userName}:${REALM}:${password}`).digest('hex');
  return {
    'basic.txt': `${userName}:{SHA}${sha1}\n`,
    'digest.txt': `${userName}:${REALM}:${md5}\n`,
    'mime.types': 'application/pdf pdf\ntext/plain txt\ntext/html html\n',
  };
}

/**
 * The same folder in several ways: `/dav/`, `/basic/` and `/digest/` by WebDAV, the last two for who signs in, `/listing/`
 * as a listing with columns and `/plain-listing/` as a bare one.
 */
export function apacheConfig({ port, folder, home, account }: ApacheSetting): string {
  const own = (name: string): string => `"${path.join(home, name)}"`;
  return `
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
ServerRoot "${home}"
PidFile ${own('apache.pid')}
ScoreBoardFile ${own('scoreboard')}
Mutex file:${home} default
ErrorLog ${own('error.log')}
LogLevel warn
ServerTokens Prod
${MODULE_NAMES.map(name => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
${account === null ? '' : `User ${account}\nGroup ${account}`}
StartServers 1
ServerLimit 1
ThreadsPerChild 16
MinSpareThreads 1
MaxSpareThreads 16
MaxRequestWorkers 16
TypesConfig ${own('mime.types')}
DavLockDB ${own('dav-lock')}
LimitRequestBody 0
AddOutputFilterByType DEFLATE text/html text/xml application/xml

<Directory />
  AllowOverride None
  Require all denied
</Directory>
<Directory "${folder}">
  Options Indexes
  DirectoryIndex disabled
  Require all granted
</Directory>
${['dav', 'basic', 'digest', 'listing', 'plain-listing'].map(name => `Alias /${name} "${folder}"`).join('\n')}
<Location /dav>
  Dav On
</Location>
<Location /basic>
  Dav On
  AuthType Basic
  AuthName "${REALM}"
  AuthBasicProvider file
  AuthUserFile ${own('basic.txt')}
  Require valid-user
</Location>
<Location /digest>
  Dav On
  AuthType Digest
  AuthName "${REALM}"
  AuthDigestProvider file
  AuthUserFile ${own('digest.txt')}
  Require valid-user
</Location>
<Location /listing>
  IndexOptions FancyIndexing HTMLTable NameWidth=* Charset=UTF-8
</Location>
<Location /plain-listing>
  IndexOptions -FancyIndexing Charset=UTF-8
</Location>
`;
}
