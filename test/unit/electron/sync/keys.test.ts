import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasServerTools } from '../../../../build/runtime/server-tools.ts';
import { firstKeyRing, identityFile, nextKeyRing, readIdentityFile } from '../../../../electron/sync/keys/key-ring.ts';
import {
  openWithKey,
  openWithSecret,
  sealWithCode,
  sealWithKey,
  sealWithPassphrase,
} from '../../../../electron/sync/keys/seal.ts';
import { err, ok } from '../../../../shared/result.ts';
import { readRecoveryCode, recoveryCodeFrom } from '../../../../shared/sync/recovery-code.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const CHEAP = 4;

describe('a key ring', () => {
  it('opens what was sealed under each of its keys, and one made before a key does not open what came after', async () => {
    const first = await firstKeyRing();
    const second = await nextKeyRing(first);
    const [early, late] = [await sealWithKey(first, 'early'), await sealWithKey(second, 'late')];
    expect(await openWithKey(second, early)).toEqual(ok('early'));
    expect(await openWithKey(second, late)).toEqual(ok('late'));
    expect(await openWithKey(first, late)).toEqual(err('other-key'));
    expect(second.epoch).toBe(first.epoch + 1);
  });

  it('is read again from the file that it is written to, and from nothing else', async () => {
    const ring = await nextKeyRing(await firstKeyRing());
    expect(readIdentityFile(identityFile(ring))).toEqual(ring);
    expect(readIdentityFile('')).toBeUndefined();
    expect(readIdentityFile(identityFile(ring).replace('AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-2'))).toBeUndefined();
    expect(readIdentityFile(identityFile(ring).replace('# epoch: 2\n', ''))).toBeUndefined();
  });
});

describe('a sealed file', () => {
  it('is never opened to anything else once a bit of it is altered or a piece is cut off', async () => {
    const ring = await firstKeyRing();
    const sealed = await sealWithKey(ring, 'what the member wrote');
    for (let index = 0; index < sealed.length; index += 1) {
      const altered = sealed.with(index, (sealed[index] ?? 0) ^ (1 << (index % 8)));
      expect((await openWithKey(ring, altered)).ok).toBe(false);
    }
    for (const length of [0, 1, 20, 100, sealed.length - 16, sealed.length - 1]) {
      expect(await openWithKey(ring, sealed.subarray(0, length))).toEqual(err('altered'));
    }
  });

  it('opens with its passphrase however its accents are written, and with no other', async () => {
    const sealed = await sealWithPassphrase('caf\u00E9 under the arches', 'kept', CHEAP);
    expect(await openWithSecret('cafe\u0301 under the arches', sealed)).toEqual(ok('kept'));
    expect(await openWithSecret('cafe under the arches', sealed)).toEqual(err('other-key'));
    expect(await openWithSecret('', sealed)).toEqual(err('other-key'));
  });

  it('that asks for more work than a file of Lectern’s is not worked on', async () => {
    const sealed = await sealWithPassphrase('words', 'kept', CHEAP);
    const text = Buffer.from(sealed)
      .toString('latin1')
      .replace(/^(-> scrypt \S+) 4$/m, '$1 28');
    expect(await openWithSecret('words', Buffer.from(text, 'latin1'))).toEqual(err('other-key'));
  });
});

describe.skipIf(!hasServerTools())('the age tool', () => {
  const age = (folder: string, args: readonly string[]): string =>
    execFileSync('age', args, { cwd: folder, encoding: 'utf8' });

  it('opens segments with the identity file alone, and Lectern what the tool has sealed', async () => {
    const folder = temporaryFolder();
    const ring = await nextKeyRing(await firstKeyRing());
    writeFileSync(path.join(folder, 'identity.txt'), identityFile(ring));
    writeFileSync(path.join(folder, '000001.age'), await sealWithKey(ring, '{"a":1}\n'));
    expect(age(folder, ['-d', '-i', 'identity.txt', '000001.age'])).toBe('{"a":1}\n');
    writeFileSync(path.join(folder, 'plain.txt'), 'by the tool');
    age(folder, ['-e', '-i', 'identity.txt', '-o', 'sealed.age', 'plain.txt']);
    const sealed = execFileSync('cat', ['sealed.age'], { cwd: folder });
    expect(await openWithKey(ring, sealed)).toEqual(ok('by the tool'));
  });

  it.each([
    [
      'passphrase',
      'four plain words together',
      (text: string) => sealWithPassphrase('four plain words together', text, CHEAP),
    ],
    ['recovery code', 'ABCD-EFGH', (text: string) => sealWithCode('ABCD-EFGH', text)],
  ])('opens the key by the %s, typed at its prompt', async (_what, secret, seal) => {
    const folder = temporaryFolder();
    const ring = await firstKeyRing();
    writeFileSync(path.join(folder, 'key-000001.age'), await seal(identityFile(ring)));
    // The tool asks at the terminal alone; `script` gives it one.
    const told = execFileSync('script', ['-qec', 'age -d key-000001.age', '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      input: `${secret}\n`,
    });
    expect(told).toContain(ring.identities[0]);
  });
});

describe('a recovery code', () => {
  it('is read as it was shown, in any case, with or without hyphens, and with look-alikes put right', () => {
    const code = recoveryCodeFrom(Uint8Array.from({ length: 32 }, (_, index) => index * 7));
    expect(code).toMatch(/^[A-Z2-7]{4}(?:-[A-Z2-7]{4}){6}$/);
    expect(readRecoveryCode(code)).toBe(code);
    expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    expect(readRecoveryCode(code.replaceAll('O', '0').replaceAll('I', '1').replaceAll('B', '8'))).toBe(code);
    expect(readRecoveryCode(code.slice(1))).toBeUndefined();
    expect(readRecoveryCode('four plain words together')).toBeUndefined();
  });
});
