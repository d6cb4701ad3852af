import { startNodeServer } from './start-node-server.ts';

/** The lists of a body, by the objects in them. */
const LISTS = {
  organization: 'Organization',
  meeting: 'Meeting',
  paper: 'Paper',
  agendaItem: 'AgendaItem',
  consultation: 'Consultation',
  file: 'File',
} as const;
const FIRST_LISTS: readonly string[] = ['organization', 'meeting', 'paper'];

/** What a system does that it should not. */
export type Vices = {
  /** Lists hold everything, whatever `modified_since` says. */
  ignoresSince?: boolean;
  /** It tells what was changed on a day of its own zone. */
  goesByDays?: boolean;
  /** A list that is asked for changes answers with an error. */
  failsOnSince?: boolean;
  /** Lists hold addresses alone. */
  namesOnly?: boolean;
  /** The last page of a list names the first as the next. */
  goesRound?: boolean;
  /** How a page names the next one; by its whole address unless told. */
  naming?: 'by its query' | 'by its last part' | 'not at all';
  /** Pages are as large as they were asked for. */
  heedsLimit?: boolean;
  /** What is broken asks to be left alone for so many seconds. */
  retryAfter?: number;
  /** Paths, with a query or for any, that answer with this status. */
  readonly broken: Map<string, number>;
};

/** A small OParl system with one body at `/oparl/body/1`. */
export type OparlServer = {
  readonly origin: string;
  readonly system: string;
  readonly body: string;
  readonly vices: Vices;
  /** Paths with queries, in the order they were asked for. */
  readonly asked: string[];
  /** The address of an object, such as `meeting/7`. */
  readonly idOf: (name: string) => string;
  /** Sets an object, such as `meeting/7`, changed on a day or at a date-time. */
  readonly set: (name: string, fields: Readonly<Record<string, unknown>>, modified?: string) => void;
  /** Deletes an object as OParl has it: only a stub is left. */
  readonly remove: (name: string, modified: string) => void;
  /** Serves something else at a path. */
  readonly serve: (path: string, content: string | Uint8Array, type?: string) => void;
  readonly stop: () => Promise<void>;
};

type Stored = Readonly<Record<string, unknown>> & { readonly modified: string };

const PAGE_SIZE = 2;
const BODY = '/oparl/body/1';

/** Serves one on a free port of this machine until it is stopped. */
export async function startOparl(version: '1.0' | '1.1' = '1.1'): Promise<OparlServer> {
  const objects = new Map<string, Stored>();
  const pages = new Map<string, { readonly content: string | Uint8Array; readonly type: string }>();
  const asked: string[] = [];
  const vices: Vices = { broken: new Map() };
  const lists = Object.keys(LISTS).filter(list => version === '1.1' || FIRST_LISTS.includes(list));
  const type = (name: string): string => `https://schema.oparl.org/${version}/${name}`;

  const { url: origin, stop } = await startNodeServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    asked.push(`${url.pathname}${url.search}`);
    const status = vices.broken.get(`${url.pathname}${url.search}`) ?? vices.broken.get(url.pathname);
    const page = pages.get(url.pathname);
    const value = valueAt(url);
    const failsOnSince = vices.failsOnSince === true && url.searchParams.has('modified_since');
    const rest = vices.retryAfter === undefined ? {} : { 'retry-after': String(vices.retryAfter) };
    if (status !== undefined || failsOnSince) response.writeHead(status ?? 500, rest).end('broken');
    else if (page) response.writeHead(200, { 'content-type': page.type }).end(page.content);
    else if (value === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  });

  function valueAt(url: URL): unknown {
    if (url.pathname === '/oparl/system') {
      return {
        id: `${origin}/oparl/system`,
        type: type('System'),
        name: 'Ratsinformation',
        body: `${origin}/oparl/bodies`,
      };
    }
    if (url.pathname === '/oparl/bodies') return { data: [body()], pagination: {}, links: {} };
    if (url.pathname === BODY) return body();
    const list = lists.find(name => url.pathname === `${BODY}/${name}s`);
    return list === undefined ? objects.get(url.pathname) : listPage(url, list);
  }

  function body(): unknown {
    const addresses = lists.map(list => [list, `${origin}${BODY}/${list}s`]);
    return { id: `${origin}${BODY}`, type: type('Body'), name: 'Musterstadt', ...Object.fromEntries(addresses) };
  }

  function listPage(url: URL, list: string): unknown {
    const since = vices.ignoresSince === true ? null : url.searchParams.get('modified_since');
    const all = [...objects].filter(([path, object]) => {
      if (!path.startsWith(`${BODY}/${list}/`)) return false;
      // Deleted objects are told to those who ask for changes only.
      if (since === null) return object['deleted'] !== true || vices.ignoresSince === true;
      if (vices.goesByDays === true) return object.modified.slice(0, 10) >= since.slice(0, 10);
      return Date.parse(object.modified) >= Date.parse(since);
    });
    const size = vices.heedsLimit === true ? Number(url.searchParams.get('limit') ?? PAGE_SIZE) : PAGE_SIZE;
    const number = Number(url.searchParams.get('page') ?? 1);
    const total = Math.max(1, Math.ceil(all.length / size));
    const next = new URL(url);
    next.searchParams.set('page', String(number < total ? number + 1 : 1));
    const hasNext = (number < total || vices.goesRound === true) && vices.naming !== 'not at all';
    return {
      data: all
        .slice((number - 1) * size, number * size)
        .map(([path, object]) => (vices.namesOnly === true ? `${origin}${path}` : object)),
      pagination: { totalElements: all.length, elementsPerPage: size, currentPage: number, totalPages: total },
      links: { first: url.href, ...(hasNext ? { next: named(next) } : {}) },
    };
  }

  function named({ href, pathname, search }: URL): string {
    if (vices.naming === 'by its query') return search;
    return vices.naming === 'by its last part' ? `${pathname.split('/').at(-1) ?? ''}${search}` : href;
  }

  const put = (name: string, fields: Readonly<Record<string, unknown>>, modified: string): void => {
    const kind = Object.entries(LISTS).find(([list]) => name.startsWith(`${list}/`))?.[1] ?? 'Location';
    objects.set(`${BODY}/${name}`, { id: `${origin}${BODY}/${name}`, type: type(kind), modified, ...fields });
  };
  return {
    origin,
    system: `${origin}/oparl/system`,
    body: `${origin}${BODY}`,
    vices,
    asked,
    idOf: name => `${origin}${BODY}/${name}`,
    set: (name, fields, modified = '2026-10-01T08:00:00+02:00') => put(name, fields, modified),
    remove: (name, modified) => put(name, { deleted: true }, modified),
    serve: (path, content, contentType = 'text/html') => pages.set(path, { content, type: contentType }),
    stop,
  };
}
