import { describe, expect, test } from 'vitest';
import { nextHop, type Hop } from '../../../../electron/http/redirect.ts';

const hop = (more: Partial<Hop> = {}): Hop => ({
  method: 'GET',
  url: new URL('https://council.example/papers/list?page=1'),
  headers: { accept: '*/*', authorization: 'Basic c2VjcmV0', cookie: 'a=b', 'content-type': 'text/xml' },
  body: undefined,
  ...more,
});
const onwards = (from: Hop, status: number, location: string): Hop | null =>
  nextHop(from, status, new Map([['location', location]]));

describe('a redirection', () => {
  test.each([
    ['../other#part', 'https://council.example/other'],
    ['//files.example/a', 'https://files.example/a'],
    ['?page=2', 'https://council.example/papers/list?page=2'],
    ['https://name:password@council.example/in', 'https://council.example/in'],
    ['/caf\u00c3\u00a9.pdf', 'https://council.example/caf%C3%A9.pdf'],
  ])('to %s leads to %s', (location, address) => {
    expect(onwards(hop(), 302, location)?.url.href).toBe(address);
  });

  test.each(['ftp://council.example/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:,x', 'http://[', 'https://'])(
    'to %s is not followed',
    location => {
      expect(onwards(hop(), 302, location)).toBeNull();
    },
  );

  test('is not what other answers with a location are', () => {
    for (const status of [200, 201, 300, 304, 305, 404]) expect(onwards(hop(), status, '/x')).toBeNull();
    expect(nextHop(hop(), 302, new Map())).toBeNull();
  });

  test('within one origin takes everything along', () => {
    const put = hop({ method: 'PUT', body: new Uint8Array(3) });
    expect(onwards(put, 301, '/elsewhere')).toEqual({ ...put, url: new URL('https://council.example/elsewhere') });
  });

  test.each(['http://council.example/', 'https://council.example:8443/', 'https://www.council.example/'])(
    'to another origin (%s) takes no secret along',
    location => {
      expect(onwards(hop(), 307, location)?.headers).toEqual({ accept: '*/*', 'content-type': 'text/xml' });
    },
  );

  test.each(['PUT', 'POST', 'MKCOL'] as const)('to another origin is not followed by what writes (%s)', method => {
    expect(onwards(hop({ method, body: new Uint8Array(3) }), 307, 'https://other.example/')).toBeNull();
  });

  test.each([
    ['POST', 301, 'GET'],
    ['POST', 302, 'GET'],
    ['POST', 307, 'POST'],
    ['PUT', 303, 'GET'],
    ['HEAD', 303, 'HEAD'],
    ['PROPFIND', 301, 'PROPFIND'],
  ] as const)('of a %s by %d goes on as %s', (method, status, then) => {
    const next = onwards(hop({ method, body: new Uint8Array(3) }), status, '/x');
    expect(next?.method).toBe(then);
    expect(next?.body === undefined).toBe(then === 'GET');
    expect('content-type' in (next?.headers ?? {})).toBe(then !== 'GET');
  });
});
