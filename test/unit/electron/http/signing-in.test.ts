import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { nodeTransport } from '../../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../../electron/http/open-http-client.ts';
import type { HttpClient, HttpRequest } from '../../../../electron/http/http-client.ts';
import { nodeServer } from '../../../support/servers/node-server.ts';
import { ownCertificate, type OwnCertificate } from '../../../support/servers/own-certificate.ts';

const MEMBER = { userName: 'councillor', password: 'pässword' };
const BASIC = `Basic ${Buffer.from('councillor:pässword').toString('base64')}`;

type Asking = {
  readonly url: string;
  /** The `Authorization` of each request so far, '' for none. */
  readonly heard: string[];
};

/** A server that takes what `isTaken`, and otherwise asks by the challenge for this request. */
async function askingServer(
  challenge: (heard: readonly string[]) => string | string[],
  isTaken: (authorization: string, request: IncomingMessage) => boolean,
  certificate?: OwnCertificate,
): Promise<Asking> {
  const heard: string[] = [];
  const { url } = await nodeServer((request, response) => {
    const authorization = request.headers.authorization ?? '';
    heard.push(authorization);
    if (isTaken(authorization, request)) return void response.end('come in');
    response.writeHead(401, { 'www-authenticate': challenge(heard) }).end('who are you?');
  }, certificate);
  return { url, heard };
}

const forever = new AbortController().signal;

async function statusOf(client: HttpClient, url: string, more: Partial<HttpRequest> = {}): Promise<unknown> {
  const answer = await client.ask({ url, signal: forever, credentials: MEMBER, ...more });
  return answer.ok ? answer.value.status : answer.error;
}

function open(certificate?: OwnCertificate): HttpClient {
  let made = 0;
  const clientNonce = (): string => String((made += 1));
  const transport = nodeTransport(certificate ? { trusted: certificate.cert } : {});
  return openHttpClient(transport, { userAgent: 'Lectern/test', clientNonce });
}

describe('a password in clear text', () => {
  test.each([
    ['http', undefined],
    ['https', ownCertificate()],
  ])('is sent over %s only once the server has asked for it, and from then on ahead', async (_scheme, certificate) => {
    const { url, heard } = await askingServer(
      () => 'Basic realm="r"',
      sent => sent === BASIC,
      certificate,
    );
    const client = open(certificate);
    expect([await statusOf(client, url), await statusOf(client, url)]).toEqual([200, 200]);
    expect(heard).toEqual(['', BASIC, BASIC]);
    // Another member's is not: the server may ask them otherwise.
    await statusOf(client, url, { credentials: { userName: 'another', password: '' } });
    expect(heard[3]).toBe('');
  });

  test('is tried once only', async () => {
    const { url, heard } = await askingServer(
      () => 'Basic realm="r"',
      () => false,
    );
    expect(await statusOf(open(), url)).toBe(401);
    expect(heard).toEqual(['', BASIC]);
  });

  test('that the server takes no more is not sent twice', async () => {
    const certificate = ownCertificate();
    let isWelcome = true;
    const { url, heard } = await askingServer(
      () => 'Basic realm="r"',
      sent => isWelcome && sent === BASIC,
      certificate,
    );
    const client = open(certificate);
    await statusOf(client, url);
    isWelcome = false;
    expect(await statusOf(client, url)).toBe(401);
    expect(heard).toEqual(['', BASIC, BASIC]);
  });

  test('is not sent where the server does not ask, or asks for something else', async () => {
    for (const challenge of ['Negotiate', 'Bearer realm="r"', '', 'Digest nonce="n", algorithm=SHA-512-256']) {
      const { url, heard } = await askingServer(
        () => challenge,
        () => false,
      );
      expect(await statusOf(open(), url)).toBe(401);
      expect(heard).toEqual(['']);
    }
  });

  test('goes with the whole body of what it was asked for', async () => {
    const bodies: number[] = [];
    const { url } = await nodeServer((request, response) => {
      let length = 0;
      request.on('data', (piece: Buffer) => void (length += piece.length));
      request.once('end', () => {
        bodies.push(length);
        const status = request.headers.authorization === BASIC ? 201 : 401;
        response.writeHead(status, { 'www-authenticate': 'Basic realm="r"' }).end();
      });
    });
    expect(await statusOf(open(), url, { method: 'PUT', body: new Uint8Array(200_000) })).toBe(201);
    expect(bodies).toEqual([200_000, 200_000]);
  });
});

describe('a digest', () => {
  const DIGEST = 'Digest realm="r", qop="auth", nonce="n1", algorithm=SHA-256';
  const countOf = (sent: string): string | undefined => /nc=(\d+)/.exec(sent)?.[1];
  const nonceOf = (sent: string): string | undefined => /[ ,]nonce="(\w+)"/.exec(sent)?.[1];

  test('is taken rather than a password in clear text, and of digests the first that is known', async () => {
    const { url, heard } = await askingServer(
      () => ['Basic realm="r"', 'Digest nonce="n0", algorithm=SHA-512-256', `${DIGEST}, Digest nonce="n2"`],
      sent => nonceOf(sent) === 'n1',
    );
    expect(await statusOf(open(), url)).toBe(200);
    expect(heard).toHaveLength(2);
  });

  test('is sent ahead from then on, and counted', async () => {
    const { url, heard } = await askingServer(
      () => DIGEST,
      sent => sent.startsWith('Digest '),
    );
    const client = open();
    for (const path of ['/a', '/b?c=d', '/e']) await statusOf(client, `${url}${path}`);
    expect(heard.map(countOf)).toEqual([undefined, '00000001', '00000002', '00000003']);
    expect(heard[2]).toContain('uri="/b?c=d"');
    expect(new Set(heard.map(sent => /cnonce="(\d+)"/.exec(sent)?.[1])).size).toBe(4);
  });

  test('with a nonce that is too old is made anew, once', async () => {
    let nonce = 1;
    const { url, heard } = await askingServer(
      () => `Digest realm="r", qop="auth", nonce="n${nonce}", stale=true`,
      sent => nonceOf(sent) === `n${nonce}`,
    );
    const client = open();
    expect(await statusOf(client, url)).toBe(200);
    nonce = 2;
    expect(await statusOf(client, url)).toBe(200);
    expect(heard.map(nonceOf)).toEqual([undefined, 'n1', 'n1', 'n2']);
    expect(countOf(heard[3] ?? '')).toBe('00000001');
  });

  test('that a server calls too old for ever is given up', async () => {
    const { url, heard } = await askingServer(
      all => `Digest nonce="n${all.length}", qop="auth", stale=true`,
      () => false,
    );
    expect(await statusOf(open(), url)).toBe(401);
    expect(heard).toHaveLength(3);
  });

  test('that is not taken is not tried again', async () => {
    const { url, heard } = await askingServer(
      all => `Digest nonce="n${all.length}", qop="auth"`,
      () => false,
    );
    expect(await statusOf(open(), url)).toBe(401);
    expect(heard).toHaveLength(2);
  });
});

test('nobody is signed in who brings no name and password', async () => {
  const { url, heard } = await askingServer(
    () => 'Basic realm="r"',
    () => false,
  );
  expect(await statusOf(open(), url, { credentials: undefined })).toBe(401);
  expect(heard).toEqual(['']);
});

test('a name and password in an address go nowhere', async () => {
  const { url, heard } = await askingServer(
    () => 'Basic realm="r"',
    () => false,
  );
  expect(await statusOf(open(), url.replace('//', '//name:secret@'), { credentials: undefined })).toBe(401);
  expect(heard).toEqual(['']);
});
