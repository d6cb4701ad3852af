import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSecrets, type Keychain } from '../../../../electron/secrets/secrets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { noKeychain } from './no-keychain.ts';

/** A keychain that turns bytes over; another account cannot open what it sealed. */
function keychainOf(account: number): Keychain {
  return {
    isThere: () => true,
    seal: text => Uint8Array.of(account, ...Buffer.from(text).map(byte => byte ^ 0xff)),
    open(sealed) {
      if (sealed[0] !== account) throw new Error('Sealed by another account.');
      return Buffer.from(sealed.subarray(1).map(byte => byte ^ 0xff)).toString();
    },
  };
}

describe('secrets', () => {
  it('are there after a restart, and not to be read in the file where the computer has a keychain', async () => {
    const folder = temporaryFolder();
    const secrets = await openSecrets(folder, keychainOf(1), 0);
    await secrets.set('sync:password', 'correct horse');
    expect((await openSecrets(folder, keychainOf(1), 0)).get('sync:password')).toBe('correct horse');
    expect(await readFile(path.join(folder, 'secrets.json'), 'utf8')).not.toContain('correct');
  });

  it('that another account sealed are as if there were none', async () => {
    const folder = temporaryFolder();
    await (await openSecrets(folder, keychainOf(1), 0)).set('sync:password', 'correct horse');
    expect((await openSecrets(folder, keychainOf(2), 0)).get('sync:password')).toBeUndefined();
  });

  it('are kept from other accounts at least, where there is no keychain', async () => {
    const folder = temporaryFolder();
    await (await openSecrets(folder, noKeychain, 0)).set('sync:password', 'correct horse');
    const { mode } = await stat(path.join(folder, 'secrets.json'));
    expect(process.platform === 'win32' ? 0 : mode & 0o077).toBe(0);
    expect((await openSecrets(folder, noKeychain, 0)).get('sync:password')).toBe('correct horse');
  });

  it('are gone when they are removed, and set aside when they cannot be read', async () => {
    const folder = temporaryFolder();
    const secrets = await openSecrets(folder, noKeychain, 0);
    await secrets.set('a', '1');
    await secrets.remove('a');
    expect((await openSecrets(folder, noKeychain, 0)).get('a')).toBeUndefined();
    await writeFile(path.join(folder, 'secrets.json'), '{"a":');
    expect((await openSecrets(folder, noKeychain, 0)).get('a')).toBeUndefined();
  });
});
