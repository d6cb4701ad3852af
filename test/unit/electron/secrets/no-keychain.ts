import type { Keychain } from '../../../../electron/secrets/secrets.ts';

/** A computer without a keychain. */
export const noKeychain: Keychain = {
  isThere: () => false,
  seal: () => {
    throw new Error('There is no keychain to seal with.');
  },
  open: () => {
    throw new Error('There is no keychain to open with.');
  },
};
