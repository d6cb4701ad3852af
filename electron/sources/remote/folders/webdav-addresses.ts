import type { Credentials } from '../../../../shared/sources/source.ts';
import { asFolder, nameOfFolder } from '../../../webdav/place-in-folder.ts';
import { folderOfAddress } from './folder-of-address.ts';

/** Where a folder may be served by WebDAV, and what to call it. */
export type WebdavPlace = { readonly folder: URL; readonly name: string };

const NEXTCLOUD_FILES = /^(.*?)(?:\/index\.php)?\/apps\/files(?:\/.*)?$/;
const NEXTCLOUD_SHARE = /^(.*?)(?:\/index\.php)?\/s\/([A-Za-z0-9]{4,64})(?:\/.*)?$/;
const SHAREPOINT_VIEW = /^(.*)\/Forms\/[^/]+\.aspx$/i;

/**
 * Where the folder behind a pasted address may be served by WebDAV, the likeliest first: pages of Nextcloud and of
 * SharePoint show folders that are served elsewhere; any other address means itself.
 */
export function webdavPlaces(address: URL, credentials: Credentials | undefined): readonly WebdavPlace[] {
  return [...ofNextcloud(address, credentials), ...ofShare(address), ...ofSharePoint(address), asItIs(address)];
}

function ofNextcloud(address: URL, credentials: Credentials | undefined): readonly WebdavPlace[] {
  const [match, prefix = ''] = NEXTCLOUD_FILES.exec(address.pathname) ?? [];
  if (match === undefined) return [];
  const shown = address.searchParams.get('dir') ?? '';
  const own = credentials ? [`${prefix}/remote.php/dav/files/${encodeURIComponent(credentials.userName)}`] : [];
  // The older one serves those too whose name at the door is not their name inside.
  return [...own, `${prefix}/remote.php/webdav`].map(top => placeBelow(address, top, shown));
}

/** A folder that somebody shared by a link: in newer versions under its token, in older ones for whoever has it as name. */
function ofShare(address: URL): readonly WebdavPlace[] {
  const [, prefix = '', token] = NEXTCLOUD_SHARE.exec(address.pathname) ?? [];
  if (token === undefined) return [];
  const shown = address.searchParams.get('dir') ?? address.searchParams.get('path') ?? '';
  return [`${prefix}/public.php/dav/files/${token}`, `${prefix}/public.php/webdav`].map(top =>
    placeBelow(address, top, shown),
  );
}

function ofSharePoint(address: URL): readonly WebdavPlace[] {
  const [, library] = SHAREPOINT_VIEW.exec(address.pathname) ?? [];
  if (library === undefined) return [];
  const shown = address.searchParams.get('RootFolder') ?? address.searchParams.get('id');
  return [shown === null ? placeBelow(address, library, '') : placeBelow(address, '', shown)];
}

function asItIs(address: URL): WebdavPlace {
  const folder = folderOfAddress(address);
  return { folder, name: nameOfFolder(folder) };
}

/** @param shown the path of a folder as a page's address tells it */
function placeBelow(address: URL, top: string, shown: string): WebdavPlace {
  const names = shown.split('/').filter(name => !['', '.', '..'].includes(name));
  const path = names.map(name => `/${encodeURIComponent(name)}`).join('');
  return { folder: asFolder(new URL(`${top}${path}` || '/', address)), name: names.at(-1) ?? address.hostname };
}
