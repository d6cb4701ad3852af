import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { KeyRing } from './key-ring.ts';
import { passphraseIdentity, passphraseRecipient } from './passphrase-stanza.ts';

/** As much work as the `age` tool asks of whoever tries passphrases: about a second and 256 MiB for each. */
const PASSPHRASE_WORK = 18;
/** A recovery code is random: it needs no more than form demands. */
const CODE_WORK = 12;

/** Text as an age file that the newest key of a ring opens. */
export async function sealWithKey({ identities: [newest] }: KeyRing, text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(newest));
  return encrypter.encrypt(text);
}

/** Opens an age file with any key of a ring. `other-key`: none of them is meant; `altered`: not what was written. */
export function openWithKey(
  { identities }: KeyRing,
  bytes: Uint8Array,
): Promise<Result<string, 'other-key' | 'altered'>> {
  const decrypter = new Decrypter();
  identities.forEach(identity => decrypter.addIdentity(identity));
  return open(decrypter, bytes);
}

/** Text as an age file that a passphrase opens. `work`: the binary logarithm of what each try costs. */
export function sealWithPassphrase(passphrase: string, text: string, work = PASSPHRASE_WORK): Promise<Uint8Array> {
  return sealBySecret(passphrase.normalize('NFC'), work, text);
}

/** Text as an age file that a recovery code opens, typed as it was shown. */
export function sealWithCode(code: string, text: string): Promise<Uint8Array> {
  return sealBySecret(code, CODE_WORK, text);
}

/** Opens an age file by a passphrase or recovery code. */
export function openWithSecret(secret: string, bytes: Uint8Array): Promise<Result<string, 'other-key' | 'altered'>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(passphraseIdentity(secret.normalize('NFC')));
  return open(decrypter, bytes);
}

function sealBySecret(secret: string, work: number, text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(secret, work));
  return encrypter.encrypt(text);
}

async function open(decrypter: Decrypter, bytes: Uint8Array): Promise<Result<string, 'other-key' | 'altered'>> {
  try {
    return ok(await decrypter.decrypt(bytes, 'text'));
  } catch (error) {
    // The library tells what is wrong with a file by throwing; it tells no more apart than its words do.
    const isOther = error instanceof Error && error.message.startsWith('no identity matched');
    return err(isOther ? 'other-key' : 'altered');
  }
}
