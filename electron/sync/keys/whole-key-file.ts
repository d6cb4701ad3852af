/** The head of an age file that a passphrase opens (age-encryption.org/v1): one stanza, then the seal of the head. */
const HEAD = /^age-encryption\.org\/v1\n-> scrypt [^\n]+\n[^\n]+\n--- [^\n]+\n/;
/** Of the nonce and the seal of the one piece behind the head. */
const AROUND_BYTES = 32;
/** An identity and its end of line; a key holds one or more. */
const IDENTITY_BYTES = 75;

/**
 * Whether a file may be a wrapped key, as far as can be told without what opens it. One that is not was cut
 * short, or is no key at all.
 */
export function isWholeKeyFile(bytes: Uint8Array): boolean {
  const head = HEAD.exec(Buffer.from(bytes.subarray(0, 1000)).toString('latin1'))?.[0];
  return head !== undefined && bytes.length - head.length >= AROUND_BYTES + IDENTITY_BYTES;
}
