import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerTo } from './answers.ts';
import { CouncilModel, NUMBERS } from './council-model.ts';
import { pageAt } from './pages.ts';
import { answeredByVice, noVices, type Vices } from './vices.ts';

export { CouncilModel, type PlannedMeeting, type PublishedPaper } from './council-model.ts';
export type { Vices } from './vices.ts';

/** A request that came in: path and query, and when. */
export type Asked = { readonly url: string; readonly agent: string; readonly atMs: number };

/** A ModernGov site on this machine. */
export type ModernGovSite = {
  /** Where it begins, with a slash at its end. */
  readonly url: string;
  /** What the council has; the clerk's work is done to it. */
  readonly council: CouncilModel;
  readonly vices: Vices;
  readonly asked: readonly Asked[];
  /** Answers an operation, such as `GetMeeting?lMeetingId=7837`, with what a real site answered. */
  readonly playRecording: (operation: string, file: string) => void;
  readonly stop: () => Promise<void>;
};

export type ModernGovOptions = {
  readonly council?: string;
  /** Where the site begins on its host, such as `/modern.gov/`. */
  readonly basePath?: string;
};

/** Serves a made-up council's ModernGov on a free port of this machine until it is stopped. */
export async function startModernGov(options: ModernGovOptions = {}): Promise<ModernGovSite> {
  const basePath = options.basePath ?? '/';
  const council = new CouncilModel(options.council ?? 'Saltmarsh District Council');
  const vices = noVices();
  const asked: Asked[] = [];
  const recordings = new Map<string, string>();

  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    asked.push({ url, agent: request.headers['user-agent'] ?? '', atMs: Date.now() });
    void answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (vices.slowMs > 0) await sleep(vices.slowMs);
    const written = request.url ?? '/';
    if (!written.startsWith(basePath)) return send(response, 404, 'text/html', 'Not found');
    const rest = written.slice(basePath.length);
    if (answeredByVice(vices, request, response, rest)) return undefined;
    // A second slash after the beginning of the path is not forgiven.
    if (rest.startsWith('/')) return send(response, 404, 'text/html', 'Not found');
    const { pathname, searchParams } = new URL(`http://site/${rest}`);
    const path = pathname.slice(1);
    const operation = /^mgWebService\.asmx\/(\w+)$/i.exec(path)?.[1];
    if (operation !== undefined) return service(response, operation, searchParams);
    const bytes = documentAt(council, path, searchParams);
    if (bytes) return send(response, 200, 'application/pdf', bytes);
    const page = pageAt(council, path, searchParams);
    return page === undefined
      ? send(response, 404, 'text/html', '<html><body><h1>Not found</h1></body></html>')
      : send(response, 200, 'text/html; charset=utf-8', page);
  }

  function service(response: ServerResponse, operation: string, parameters: URLSearchParams): void {
    if (vices.service === 'missing') return send(response, 404, 'text/html', '<html><body>Not found</body></html>');
    if (vices.service === 'failing') return send(response, 500, 'text/html', '<html><body>Runtime error</body></html>');
    if (vices.service === 'a-page') return send(response, 200, 'text/html', pageAt(council, '', parameters) ?? '');
    const isFailing =
      vices.failingMeetings.has(Number(parameters.get('lMeetingId'))) ||
      vices.failingCommittees.has(Number(parameters.get('lCommitteeId')));
    if (isFailing) return send(response, 500, 'text/plain', 'System.NullReferenceException');
    const { doubleEncodes, allCommittees } = vices;
    const writing = { base: site.url, doubleEncodes, allCommittees };
    const xml =
      recordings.get(`${operation}?${parameters.toString().split('&')[0] ?? ''}`) ??
      recordings.get(operation) ??
      answerTo(council, operation, parameters, writing);
    return xml === undefined
      ? send(response, 500, 'text/plain', 'System.ArgumentException')
      : send(response, 200, 'text/xml; charset=utf-8', xml);
  }

  function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
    const bytes = Buffer.from(content);
    const half = bytes.subarray(0, Math.floor(bytes.length / 2));
    if (vices.cutsOff === 'connection') {
      response.writeHead(status, { 'content-type': type, 'content-length': bytes.length });
      response.write(half, () => response.destroy());
      return;
    }
    const sent = vices.cutsOff === 'quietly' ? half : bytes;
    // Told to those who ask for no more than the head of an answer too.
    response.writeHead(status, { 'content-type': type, 'content-length': sent.length }).end(sent);
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site: ModernGovSite = {
    url: `http://127.0.0.1:${port}${basePath}`,
    council,
    vices,
    asked,
    playRecording: (operation, file) => void recordings.set(operation, readFileSync(file, 'utf8')),
    stop: async () => {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return site;
}

/** The bytes of a document, if it lies there for the public. Those of whole meetings are found by number alone. */
function documentAt(council: CouncilModel, path: string, parameters: URLSearchParams): Uint8Array | undefined {
  const [, kind, written] = /^documents\/([sgb])(\d+)\/[^/]+\.pdf$/i.exec(path) ?? [];
  const convertedId = /^mgConvert2PDF\.aspx$/i.test(path) ? parameters.get('ID') : null;
  const id = Number(written ?? convertedId ?? Number.NaN);
  const number = Number(parameters.get('T') ?? Number.NaN);
  const meetings = council.meetings.filter(({ status, isAgendaOut }) => isAgendaOut && status === 'Confirmed');
  if (kind === 'g') return meetings.find(one => one.id === id)?.wholes.find(one => one.number === number)?.bytes;
  if (kind === 'b') {
    const bundles = meetings.flatMap(({ wholes }) => wholes.filter(one => one.number === NUMBERS.supplement));
    return number === NUMBERS.supplement ? bundles.find(one => one.id === id)?.bytes : undefined;
  }
  const open = meetings.flatMap(({ items }) => items.filter(({ isRestricted }) => !isRestricted));
  return open.flatMap(({ papers }) => papers).find(one => one.id === id && !one.isRestricted && one.link === null)
    ?.bytes;
}
