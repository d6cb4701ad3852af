import { Parser } from 'htmlparser2';
import { passingVersion } from '../../../../shared/sources/passing-version.ts';
import { nameOfPath, placeInFolder, type PlaceInFolder } from '../../../webdav/place-in-folder.ts';
import { isPdfName } from '../../legal-path.ts';
import type { FolderEntry } from '../folders/folder-entry.ts';
import { rowTime } from './row-time.ts';

/** What a web server's page says of a folder. */
export type Listing = {
  /** Whether it is a listing at all, and not a page that somebody wrote. */
  readonly isListing: boolean;
  readonly entries: readonly FolderEntry[];
};

type Link = { readonly href: string; readonly row: number };
type Page = { readonly headings: readonly string[]; readonly links: readonly Link[]; readonly rows: readonly string[] };

const MOST_LINKS = 50_000;
const LONGEST_ROW = 300;
const DAY_MS = 24 * 60 * 60 * 1000;

/** How Apache, nginx, lighttpd, Python, rclone and others head the pages that they make. */
const HEADING = /^(?:index of|directory listing (?:for|of)|listing of)\s/i;
const TIME_OF_DAY = /\b\d{1,2}:\d\d\b/;
const ROWS: ReadonlySet<string> = new Set(['tr', 'li', 'br', 'p', 'div', 'pre', 'table', 'ul', 'hr', 'address']);
const HEADINGS: ReadonlySet<string> = new Set(['title', 'h1']);

/**
 * Reads the page that a web server makes of a folder. Links that do not lead right into the folder, such as those that
 * sort or lead up, are no entries. Sizes are rounded there and times have no zone and no seconds, so both only tell that a
 * file changed. What was changed today or yesterday, or on a day that is not understood, may be changed again while its
 * row stays the same, and so has a passing version.
 *
 * @param folder the address of the page, with a slash at its end
 * @param today `YYYY-MM-DD`
 */
export function readListing(html: string, folder: URL, today: string): Listing {
  const { headings, links, rows } = readPage(html);
  const entries = new Map<string, FolderEntry>();
  const places: PlaceInFolder[] = [];
  let strangers = 0;
  let hasUp = false;
  for (const { href, row } of links) {
    const place = placeInFolder(folder, href);
    if (place === 'itself') continue;
    if (place === undefined) {
      if (isUp(folder, href)) hasUp = true;
      else strangers += 1;
      continue;
    }
    places.push(place);
    if (!entries.has(place.name)) entries.set(place.name, entryOf(place, rows[row] ?? '', today));
  }
  const isBare = strangers === 0 && places.some(({ name, hasSlash }) => isPdfName(name) || (hasSlash && hasUp));
  return { isListing: isBare || headings.some(heading => isHeading(heading, folder)), entries: [...entries.values()] };
}

function entryOf({ name, segment, hasSlash }: PlaceInFolder, row: string, today: string): FolderEntry {
  const modifiedMs = rowTime(row, today);
  const isOver = modifiedMs !== null && modifiedMs < Date.parse(today) - DAY_MS;
  const version = isOver ? row : passingVersion(row);
  return {
    name,
    segment,
    isFolder: hasSlash,
    size: null,
    modifiedMs,
    version: TIME_OF_DAY.test(row) ? version : null,
  };
}

/** IIS and Caddy head a page by the folder's path. */
function isHeading(heading: string, folder: URL): boolean {
  const path = nameOfPath(folder.pathname);
  return HEADING.test(heading) || heading === path || heading.endsWith(` - ${path}`);
}

function isUp(folder: URL, href: string): boolean {
  if (!URL.canParse(href, folder.href)) return false;
  return nameOfPath(new URL(href, folder).pathname) === nameOfPath(new URL('../', folder).pathname);
}

/** The links of a page, with the words of the row that each stands in but for its own. */
function readPage(html: string): Page {
  const headings: string[] = [];
  const links: Link[] = [];
  const rows: string[] = [''];
  const open: string[] = [];
  const isIn = (name: string): boolean => open.includes(name);
  const breakRow = (): void => void rows.push('');
  const write = (text: string): void => {
    const row = rows.length - 1;
    rows[row] = `${rows[row] ?? ''}${text}`.replaceAll(/\s+/g, ' ').slice(0, LONGEST_ROW);
  };
  const parser = new Parser({
    onopentag(name, { href }) {
      if (ROWS.has(name)) breakRow();
      if (HEADINGS.has(name)) headings.push('');
      if (WATCHED.has(name)) open.push(name);
      if (name === 'a' && href !== undefined && links.length < MOST_LINKS) links.push({ href, row: rows.length - 1 });
    },
    onclosetag(name) {
      if (ROWS.has(name)) breakRow();
      const at = open.lastIndexOf(name);
      if (at >= 0) open.splice(at, 1);
    },
    ontext(text) {
      if (isIn('script') || isIn('style') || isIn('a')) return;
      if (isIn('title') || isIn('h1')) headings.push((headings.pop() ?? '') + text);
      else if (!isIn('pre')) write(text);
      else {
        const [first = '', ...lines] = text.split('\n');
        write(first);
        for (const line of lines) {
          breakRow();
          write(line);
        }
      }
    },
  });
  parser.end(html);
  return { headings: headings.map(tidy), links, rows: rows.map(tidy) };
}

const WATCHED: ReadonlySet<string> = new Set([...HEADINGS, 'a', 'pre', 'script', 'style']);

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
