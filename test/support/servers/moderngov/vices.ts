import type { IncomingMessage, ServerResponse } from 'node:http';

/** What real sites do to those who read them. All can be changed while the server runs. */
export type Vices = {
  /** A guard answers everything, 200 and all, with a page that a script is to turn into another. */
  guardPage: boolean;
  /** 403 for whoever does not say properly who he is. */
  refusesVagueAgents: boolean;
  /** 403 for everybody. */
  refusesAll: boolean;
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
  /** Meetings whose answers are errors. */
  readonly failingMeetings: Set<number>;
};

export function noVices(): Vices {
  return {
    guardPage: false,
    refusesVagueAgents: true,
    refusesAll: false,
    doubleEncodes: true,
    slowMs: 0,
    cutsOff: null,
    service: 'on',
    movedTo: null,
    busyFor: 0,
    retryAfter: null,
    failingMeetings: new Set(),
  };
}

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
  const agent = request.headers['user-agent'] ?? '';
  if (vices.refusesVagueAgents && !/^[\w.-]{3,}\/\d/.test(agent)) return answer(403, '<h1>Forbidden</h1>');
  if (vices.movedTo !== null) return answer(301, '', { location: `${vices.movedTo}${rest}` });
  return false;
}
