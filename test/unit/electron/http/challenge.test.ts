import { describe, expect, test } from 'vitest';
import { parseChallenges } from '../../../../electron/http/challenge.ts';

const read = (header: string): readonly (readonly [string, Record<string, string>])[] =>
  parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

describe('what a server asks to be signed in by', () => {
  test('is read with its parameters, quoted or not', () => {
    expect(read('Digest realm="a, \\"b\\"", qop="auth,auth-int",algorithm=MD5 , nonce = "x=="')).toEqual([
      ['digest', { realm: 'a, "b"', qop: 'auth,auth-int', algorithm: 'MD5', nonce: 'x==' }],
    ]);
  });

  test('may be several ways in one header', () => {
    expect(read('Negotiate, NTLM TlRMTVNTUAAC==, Basic realm="Democratic Services", Digest nonce="1"')).toEqual([
      ['negotiate', {}],
      ['ntlm', {}],
      ['basic', { realm: 'Democratic Services' }],
      ['digest', { nonce: '1' }],
    ]);
  });

  test.each(['', ',,,', '"', 'Basic realm="never closed', '='])('may be nonsense: %j', header => {
    expect(read(header).flatMap(([, parameters]) => Object.keys(parameters))).toEqual([]);
  });

  test('is read in time that grows with its length, and not beyond a bound', () => {
    const began = performance.now();
    for (const piece of ['a ', 'a=', '"\\', 'a="', 'a ====', ', ']) parseChallenges(piece.repeat(200_000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
