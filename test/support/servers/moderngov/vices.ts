import type { IncomingMessage, ServerResponse } from 'node:http';

/** What real sites do to those who read them. All can be changed while the server runs. */
export type Vices = {
  /** A guard answers everything, 200 and all, with a page that a script is to turn into another. */
  guardPage: boolean;
  /** 403 for whoever does not say properly who he is. */
  refusesVagueAgents: boolean;
  /** 403 for everybody. */
  refusesAll: boolean;
  /** A guard refuses one way to the site with its page, 403, and lets the other through. */
  guards: 'pages' | 'service' | null;
  /** Any page of the site is answered with this one, 200. */
  pageInstead: string | null;
  /** 403 for the answers and pages of these meetings. */
  readonly refusedMeetings: Set<number>;
  /** Meetings whose pages are not found. */
  readonly meetingsWithoutPage: Set<number>;
  doubleEncodes: boolean;
  /** Milliseconds that everything takes. */
  slowMs: number;
  /** Answers break off in their middle: with the connection, or as if they were whole. */
  cutsOff: 'connection' | 'quietly' | null;
  /** Whether the web service is on, and what happens to requests for it where not. */
  service: 'on' | 'missing' | 'a-page' | 'failing';
  /** Everything has moved to another site, whose address begins so. */
  movedTo: string | null;
  /** How many of the next requests are answered with 429. */
  busyFor: number;
  /** What is written into Retry-After then, in seconds. */
  retryAfter: number | null;
  /** What stands for all committees; null where there is nothing that does, and the operation fails. */
  allCommittees: -1 | 0 | null;
  /** Meetings whose answers are errors, and committees whose lists are. */
  readonly failingMeetings: Set<number>;
  readonly failingCommittees: Set<number>;
};

export function noVices(): Vices {
  return {
    guardPage: false,
    refusesVagueAgents: true,
    refusesAll: false,
    guards: null,
    pageInstead: null,
    refusedMeetings: new Set(),
    meetingsWithoutPage: new Set(),
    doubleEncodes: true,
    slowMs: 0,
    cutsOff: null,
    service: 'on',
    movedTo: null,
    busyFor: 0,
    retryAfter: null,
    allCommittees: -1,
    failingMeetings: new Set(),
    failingCommittees: new Set(),
  };
}

const CHALLENGE_PAGE =
  '<html><head><title>Just a moment...</title></head><body><script>window._cf_chl_opt={}</script></body></html>';
const GUARD_PAGE =
  '<html><head><META NAME="robots" CONTENT="noindex,nofollow"><script src="/_Incapsula_Resource?SWJIYLWA=719d34d31c8e3a6e6fffd425f7e032f3"></script><body></body></html>';

/** Answers as the vices have it; false when none of them takes the request. */
export function answeredByVice(
  vices: Vices,
  request: IncomingMessage,
  response: ServerResponse,
  rest: string,
): boolean {
  const answer = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): true => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
    return true;
  };
  if (vices.busyFor > 0) {
    vices.busyFor -= 1;
    return answer(
      429,
      'Too many requests',
      vices.retryAfter === null ? {} : { 'retry-after': String(vices.retryAfter) },
    );
  }
  if (vices.guardPage) return answer(200, GUARD_PAGE);
  if (vices.refusesAll) return answer(403, '<html><body><h1>403 - Forbidden</h1></body></html>');
  const isService = /^mgWebService\.asmx/i.test(rest);
  if (vices.guards === (isService ? 'service' : 'pages')) return answer(403, CHALLENGE_PAGE);
  const meeting = Number(/[?&]l?M(?:eeting)?Id=(\d+)/i.exec(rest)?.[1] ?? Number.NaN);
  if (vices.refusedMeetings.has(meeting)) return answer(403, '<html><body><h1>403 - Forbidden</h1></body></html>');
  if (!isService && vices.meetingsWithoutPage.has(meeting)) return answer(404, '<h1>Not found</h1>');
  if (!isService && vices.pageInstead !== null) return answer(200, vices.pageInstead);
  const agent = request.headers['user-agent'] ?? '';
  if (vices.refusesVagueAgents && !/^[\w.-]{3,}\/\d/.test(agent)) return answer(403, '<h1>Forbidden</h1>');
  if (vices.movedTo !== null) return answer(301, '', { location: `${vices.movedTo}${rest}` });
  return false;
}
