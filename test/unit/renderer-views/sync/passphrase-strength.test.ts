import { describe, expect, it } from 'vitest';
import { passphraseStrength, strengthWords } from '../../../../renderer/settings/sync/passphrase-strength.ts';

describe('what a passphrase is worth', () => {
  it.each([
    ['', 'too-short'],
    ['x7$Kq', 'too-short'],
    ['          ', 'too-short'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['1234567890', 'weak'],
    ['abcdefghijklm', 'weak'],
    ['password password', 'weak'],
    ['the council password', 'weak'],
    ['Lectern2026!', 'weak'],
    ['harbour kettle', 'weak'],
    ['harbour harbour harbour harbour harbour', 'weak'],
    ['harbour kettle mango violet', 'fair'],
    ['harbour-kettle-mango-violet-tractor', 'strong'],
    ['harbour kettle mango violet tractor', 'strong'],
    ['x7$Kq!9zP2&mW4#r', 'strong'],
  ])('“%s” is %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength);
  });

  it('is said in words that say what to do', () => {
    expect(strengthWords('weak')).toContain('Add words');
  });
});
