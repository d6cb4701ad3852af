import type { Sha256 } from '../ids.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The address of a paper that holds wherever its file lies: its name by its content (RFC 6920). */
export function paperIri(sha256: Sha256): string {
  let bits = '';
  for (const digit of sha256) bits += Number.parseInt(digit, 16).toString(2).padStart(4, '0');
  const sixes = bits.match(/.{1,6}/g) ?? [];
  return `ni:///sha-256;${sixes.map(six => DIGITS.charAt(Number.parseInt(six.padEnd(6, '0'), 2))).join('')}`;
}
