import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Stanza, type Identity, type Recipient } from 'age-encryption';

/**
 * The scrypt recipient of the age format (https://age-encryption.org/v1, "The scrypt recipient type"), derived by the
 * system on a thread of its own: the library's derivation would hold up the process for seconds.
 */
const NAME = 'scrypt';
const LABEL = 'age-encryption.org/v1/scrypt';
const SALT_BYTES = 16;
const FILE_KEY_NONCE = new Uint8Array(12);
const WRAPPED_KEY_BYTES = 32;
/** What the derivation needs besides its table. */
const SPARE_BYTES = 64 * 1024;
/** More work than this is taken for an attack on the reader's time and memory. */
const MOST_WORK = 20;

/** Wraps the key of a file by a passphrase. `work`: the binary logarithm of the cost. */
export function passphraseRecipient(passphrase: string, work: number): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_BYTES);
      const key = await derive(passphrase, salt, work);
      const wrapped = chacha20poly1305(key, FILE_KEY_NONCE).encrypt(fileKey);
      return [new Stanza([NAME, unpadded(salt), String(work)], wrapped)];
    },
  };
}

/** Unwraps the key of a file by a passphrase; answers null where the passphrase is another. */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const [stanza] = stanzas;
      if (!stanza || stanzas.length > 1 || stanza.args[0] !== NAME) return null;
      const [, saltText = '', workText = ''] = stanza.args;
      const salt = Buffer.from(saltText, 'base64');
      const work = /^[1-9]\d?$/.test(workText) ? Number(workText) : Number.NaN;
      if (salt.length !== SALT_BYTES || !(work <= MOST_WORK) || stanza.body.length !== WRAPPED_KEY_BYTES) return null;
      const key = await derive(passphrase, salt, work);
      try {
        return chacha20poly1305(key, FILE_KEY_NONCE).decrypt(stanza.body);
      } catch {
        return null;
      }
    },
  };
}

function derive(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  const cost = 2 ** work;
  const blockSize = 8;
  const options = { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize + SPARE_BYTES };
  return new Promise((resolve, reject) => {
    scrypt(passphrase, Buffer.concat([Buffer.from(LABEL), salt]), 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(new Uint8Array(key));
    });
  });
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}
