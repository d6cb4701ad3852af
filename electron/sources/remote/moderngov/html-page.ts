import { Parser } from 'htmlparser2';
import { plainWords } from './plain-words.ts';

/** A link of a page. */
export type PageLink = {
  /** As it is written, entities decoded. */
  readonly href: string;
  readonly text: string;
  /** The text of the entry of a list, table or paragraph that it stands in. */
  readonly around: string;
  /** Which row of the page's tables it stands in; null where in none. */
  readonly row: number | null;
  /** It stands in something that the page marks as past. */
  readonly isExpired: boolean;
};

/** A row of a table. */
export type PageRow = {
  /** The text of the cell that the page marks as the number of an item. */
  readonly number: string;
  /** The text that the page marks as the title of an item. */
  readonly title: string;
  readonly text: string;
};

/** What there is to read on a page. */
export type HtmlPage = {
  readonly title: string;
  /** What the page says the site is called; '' where it does not. */
  readonly siteName: string;
  readonly headings: readonly string[];
  readonly links: readonly PageLink[];
  readonly rows: readonly PageRow[];
  /** Its paragraphs and entries of lists, one a line. */
  readonly lines: readonly string[];
  /** It is there to its end. */
  readonly isWhole: boolean;
};

/** `9.`, `9a`, `A.`, `12.3 (b)` */
const ITEM_NUMBER = /^(?:(?=.*\d)[\w.() ]{1,9}|[A-Z]\.?)$/i;

const MOST = 20_000;
const MOST_OPEN = 200;
/** The parser takes the longer the deeper it is; no page for people is nested like this, and the rest of it is not read. */
const MOST_TOO_DEEP = 2000;
const CHUNK = 16 * 1024;
/** Characters in which the end of a page stands; some write remarks behind it. */
const TAIL = 2000;
const MOST_TEXT = 4000;
const ENTRIES = new Set(['li', 'tr', 'p', 'dd', 'dt', 'td', 'th']);
const HEADINGS = new Set(['h1', 'h2', 'h3']);
const SILENT = new Set(['script', 'style', 'noscript', 'template']);
/** Elements that do not part words. */
const INLINE = new Set(['a', 'abbr', 'b', 'em', 'font', 'i', 'small', 'span', 'strong', 'sub', 'sup', 'u']);

/** An element that has not ended yet. */
type Open = {
  readonly name: string;
  readonly classes: string;
  readonly href: string | undefined;
  /** The row it is, or stands in. */
  readonly row: number | null;
  readonly isExpired: boolean;
  readonly links: Draft<PageLink>[];
  text: string;
};
type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** Reads a page in one pass, however broken or deeply nested it is. */
export function readHtml(html: string): HtmlPage {
  const open: Open[] = [];
  const links: Draft<PageLink>[] = [];
  const rows: Draft<PageRow>[] = [];
  const headings: string[] = [];
  const lines: string[] = [];
  let title = '';
  let siteName = '';
  let silent = 0;
  let tooDeep = 0;

  const begin = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const classes = attributes['class'] ?? '';
    const above = open.at(-1);
    let row = above?.row ?? null;
    if (name === 'tr' && rows.length < MOST) row = rows.push({ number: '', title: '', text: '' }) - 1;
    const isExpired = above?.isExpired === true || /\bmgExpired/i.test(classes);
    open.push({ name, classes, href: attributes['href'], row, isExpired, links: [], text: '' });
  };

  const end = ({ name, classes, href, row, isExpired, links: inside, text: written }: Open): void => {
    const text = plainWords(written);
    const above = open.at(-1);
    if (name === 'title' && title === '') title = text;
    if (HEADINGS.has(name) && text !== '') headings.push(text);
    if (name === 'a' && href !== undefined && links.length < MOST) {
      const link = { href, text, around: text, row, isExpired };
      links.push(link);
      inside.push(link);
    }
    if (ENTRIES.has(name) && text !== '') {
      lines.push(text);
      for (const link of inside) link.around = text;
    }
    const ofRow = row === null ? undefined : rows[row];
    if (ofRow && name === 'tr') ofRow.text = text;
    if (ofRow && name === 'td' && /\bmgItemNumberCell\b/i.test(classes)) ofRow.number = text;
    if (ofRow?.title === '' && /\bmgAiTitleTxt\b/i.test(classes) && !ITEM_NUMBER.test(text)) ofRow.title = text;
    if (!above) return;
    if (above.text.length < MOST_TEXT) above.text += INLINE.has(name) ? written : ` ${written} `;
    if (!ENTRIES.has(name) || name === 'td' || name === 'th') above.links.push(...inside);
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'meta' && attributes['property'] === 'og:site_name')
          siteName = plainWords(attributes['content'] ?? '');
        if (SILENT.has(name)) silent += 1;
        if (open.length < MOST_OPEN) begin(name, attributes);
        else tooDeep += 1;
        const last = open.at(-1);
        if (last && (name === 'br' || name === 'img')) last.text += ' ';
      },
      ontext(text) {
        const last = open.at(-1);
        if (last && silent === 0 && last.text.length < MOST_TEXT) last.text += text;
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent -= 1;
        if (tooDeep > 0) {
          tooDeep -= 1;
          return;
        }
        const last = open.pop();
        if (last) end(last);
      },
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length && tooDeep <= MOST_TOO_DEEP; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  parser.end();
  return { title, siteName, headings, links, rows, lines, isWhole: /<\/html\s*>/i.test(html.slice(-TAIL)) };
}
