import { describe, expect, it } from 'vitest';
import { objectAddress } from '../../../../../../electron/sources/remote/oparl/object-address.ts';

describe('objectAddress', () => {
  it.each([
    ['http://rat.example/body/1', 'https://rat.example/', 'https://rat.example/body/1'],
    ['http://rat.example:8443/body/1', 'https://rat.example:8443/', 'https://rat.example:8443/body/1'],
    ['http://rat.example:8080/body/1', 'https://rat.example/', 'http://rat.example:8080/body/1'],
    ['http://files.example/1', 'https://rat.example/', 'http://files.example/1'],
    ['https://rat.example/body/1', 'http://rat.example/', 'https://rat.example/body/1'],
    ['/body/1', 'https://rat.example/oparl/system', 'https://rat.example/body/1'],
    ['../1#top', 'https://rat.example/oparl/a/b', 'https://rat.example/oparl/1'],
    ['https://me:secret@rat.example/', 'https://rat.example/', 'https://rat.example/'],
  ])('reads %s in an answer from %s as %s', (text, base, address) => {
    expect(objectAddress(text, new URL(base))).toBe(address);
  });

  it.each([
    '',
    'Rathaus',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    `https://x.example/${'a'.repeat(2000)}`,
  ])('takes no other text for an address: %s', text => {
    expect(objectAddress(text, new URL('https://rat.example/'))).toBeUndefined();
  });
});
