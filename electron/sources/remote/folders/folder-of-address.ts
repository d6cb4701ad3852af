import { asFolder } from '../../../webdav/place-in-folder.ts';

/** What files are called that people have open when they copy an address. */
const FILE = /\.(?:pdf|html?|aspx?|php|docx?|xlsx?|zip|txt)$/i;

/** The folder that an address means: itself, or the one that the file behind it lies in. */
export function folderOfAddress(address: URL): URL {
  const { pathname } = address;
  return asFolder(FILE.test(pathname) ? new URL('./', address) : address);
}
