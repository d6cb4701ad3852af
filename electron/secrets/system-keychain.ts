import type { SafeStorage } from 'electron';
import type { Keychain } from './secrets.ts';

/** The keychain of the operating system. Only to be asked once the app is ready. */
export function systemKeychain(
  safeStorage: Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'>,
): Keychain {
  return {
    isThere: () => safeStorage.isEncryptionAvailable(),
    seal: text => safeStorage.encryptString(text),
    open: sealed => safeStorage.decryptString(Buffer.from(sealed)),
  };
}
