import { describe, expect, test } from 'vitest';
import { parseChallenges, type Challenge } from '../../../../electron/http/challenge.ts';
import { digestAuthorization, isDigest, isStale, type DigestInput } from '../../../../electron/http/digest.ts';

function challenge(header: string): Challenge {
  const [first] = parseChallenges(header);
  if (!first) throw new Error('no challenge');
  return first;
}

const SAMPLE =
  'Digest realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
const MUFASA = { userName: 'Mufasa', password: 'Circle of Life' };
const input = (header: string, more: Partial<DigestInput> = {}): DigestInput => ({
  method: 'GET',
  target: '/dir/index.html',
  challenge: challenge(header),
  count: 1,
  clientNonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
  ...more,
});
const responseOf = (authorization: string): string | undefined => /response="([0-9a-f]+)"/.exec(authorization)?.[1];

describe('an answer to a digest challenge', () => {
  test.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('is that of RFC 7616, 3.9.1 (%s)', (algorithm, response) => {
    const authorization = digestAuthorization(MUFASA, input(`${SAMPLE}, algorithm=${algorithm}`));
    expect(responseOf(authorization)).toBe(response);
    expect(authorization).toContain(`algorithm=${algorithm}, `);
    expect(authorization).toContain('opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS", qop=auth, nc=00000001, ');
  });

  test('takes MD5 where no algorithm is named, and goes without counting where no qop is', () => {
    const authorization = digestAuthorization(MUFASA, input('Digest realm="testrealm@host.com", nonce="dcd98b71"'));
    expect(authorization).not.toMatch(/algorithm|qop|nc=|cnonce/);
    // Worked out with another program.
    expect(responseOf(authorization)).toBe('1f8804eab079e09f7cb849886998fd52');
  });

  test.each([
    ['MD5-sess', 'e783283f46242139c486a698fec7211d'],
    ['SHA-256-sess', '2fd51b3a77ad75bad6afad6003e818d767133c46d9e2749e7f5232ae1ea3efd7'],
  ])('for the session takes the nonces into the secret (%s)', (algorithm, response) => {
    // Worked out with another program.
    expect(responseOf(digestAuthorization(MUFASA, input(`${SAMPLE}, algorithm=${algorithm}`)))).toBe(response);
  });

  test('counts in eight hexadecimal digits', () => {
    expect(digestAuthorization(MUFASA, input(SAMPLE, { count: 4711 }))).toContain('nc=00001267');
  });

  test('sends names beyond ASCII, and hashed ones, as RFC 7616 has it', () => {
    const jäsøn = { userName: 'Jäsøn (Doe)', password: 'Secret' };
    expect(digestAuthorization(jäsøn, input(SAMPLE))).toContain("username*=UTF-8''J%C3%A4s%C3%B8n%20%28Doe%29, ");
    const hashed = digestAuthorization(MUFASA, input(`${SAMPLE}, userhash=true`));
    expect(hashed).toMatch(/username="[0-9a-f]{32}", .*userhash=true$/);
  });

  test('cannot be broken out of by what the server or the member wrote', () => {
    const authorization = digestAuthorization(
      { userName: 'a", uri="/other', password: '' },
      input(String.raw`Digest realm="r\"s\\", nonce="n"`),
    );
    expect(authorization).toContain(String.raw`username="a\", uri=\"/other", realm="r\"s\\", `);
  });
});

test.each([
  [SAMPLE, true],
  ['Digest nonce="n", algorithm=sha-256-SESS', true],
  ['Digest nonce="n", algorithm=SHA-512-256', false],
  ['Digest nonce="n", qop="auth-int"', false],
  ['Digest realm="r"', false],
  ['Basic realm="r"', false],
])('can %s be answered? %s', (header, can) => {
  expect(isDigest(challenge(header))).toBe(can);
});

test('a challenge says when only its nonce was too old', () => {
  expect(isStale(challenge('Digest nonce="n", stale=TRUE'))).toBe(true);
  expect(isStale(challenge('Digest nonce="n", stale=false'))).toBe(false);
});
