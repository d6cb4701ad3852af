/** Characters of a code: letters and digits that are not taken for each other. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const GROUP = 4;
/** 28 characters of five bits: 140 bits, which nobody guesses. */
const LENGTH = 28;
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** A recovery code from at least 28 random bytes: seven groups of four, `K7QF-…`. */
export function recoveryCodeFrom(random: Uint8Array): string {
  return inGroups(Array.from(random.subarray(0, LENGTH), byte => ALPHABET.charAt(byte % ALPHABET.length)).join(''));
}

/**
 * The recovery code that a member typed, as it was shown to them: in any case, with or without its hyphens, and with the
 * digits that it never holds read as the letters they look like.
 *
 * @returns undefined when it cannot be one
 */
export function readRecoveryCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, '')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B');
  return CODE.test(plain) ? inGroups(plain) : undefined;
}

function inGroups(plain: string): string {
  return (plain.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}
