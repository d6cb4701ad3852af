import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asFolder,
  fileIn,
  innerFolder,
  nameOfFolder,
  placeInFolder,
} from '../../../../electron/webdav/place-in-folder.ts';

const folder = new URL('https://files.example.org/remote.php/dav/files/j.doe%40town/Papers/');

describe('placeInFolder', () => {
  it.each([
    ['absolute', 'https://files.example.org/remote.php/dav/files/j.doe%40town/Papers/a.pdf'],
    [
      'of a server that does not know its own name',
      'http://10.0.0.7:8080/remote.php/dav/files/j.doe%40town/Papers/a.pdf',
    ],
    ['a path', '/remote.php/dav/files/j.doe%40town/Papers/a.pdf'],
    ['encoded otherwise', '/remote.php/dav/files/j.doe@town/%50apers/a.pdf'],
    ['written in another case', '/remote.php/dav/files/J.Doe%40town/papers/a.pdf'],
    ['with two slashes', '/remote.php/dav/files//j.doe%40town/Papers//a.pdf'],
    ['relative', 'a.pdf'],
    ['relative from here', './a.pdf'],
  ])('knows an href that is %s', (_name, href) => {
    expect(placeInFolder(folder, href)).toEqual({ name: 'a.pdf', segment: 'a.pdf', hasSlash: false });
  });

  it('reads names with blanks, umlauts and percent signs, and keeps how they stand in addresses', () => {
    expect(placeInFolder(folder, 'B%C3%BCrger%20100%25/')).toEqual({
      name: 'Bürger 100%',
      segment: 'B%C3%BCrger%20100%25',
      hasSlash: true,
    });
    expect(placeInFolder(folder, 'Bürger 1.pdf')).toMatchObject({
      name: 'Bürger 1.pdf',
      segment: 'B%C3%BCrger%201.pdf',
    });
    expect(placeInFolder(folder, 'B%FCrger.pdf')).toMatchObject({ name: 'B%FCrger.pdf', segment: 'B%FCrger.pdf' });
  });

  it('tells the folder itself', () => {
    expect(placeInFolder(folder, '')).toBe('itself');
    expect(placeInFolder(folder, '/remote.php/dav/files/j.doe%40town/Papers')).toBe('itself');
    expect(placeInFolder(folder, '?C=N;O=D')).toBe('itself');
  });

  it.each([
    '../',
    '/',
    '/remote.php/dav/files/j.doe%40town/',
    '/remote.php/dav/files/j.doe%40town/PapersToo/a.pdf',
    '/remote.php/dav/files/other/Papers/a.pdf',
    'inner/a.pdf',
    'a%2Fb.pdf',
    '..%2Fb.pdf',
    '%2e%2e/b.pdf',
    'a%00.pdf',
    'a%0Ab.pdf',
    'mailto:clerk@example.org',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://[',
  ])('takes %s for nothing that lies in the folder', href => {
    expect(placeInFolder(folder, href)).toBeUndefined();
  });

  it('leads nowhere but below the folder, whatever is in an href', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      '%2e%2e',
      '%2f',
      '\\',
      '/',
      'http:',
      'é',
      '%',
      '?',
      '#',
      ' ',
      '%5c',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), pieces => {
        const place = placeInFolder(folder, pieces.join(''));
        fc.pre(typeof place === 'object');
        if (typeof place !== 'object') return;
        for (const address of [fileIn(folder, place.segment), innerFolder(folder, place.segment)]) {
          expect(address.href.startsWith(folder.href)).toBe(true);
          expect(address.pathname.length).toBeGreaterThan(folder.pathname.length);
        }
      }),
    );
  });
});

describe('names and addresses of folders', () => {
  it('have a slash at their end, and nothing behind', () => {
    expect(asFolder(new URL('https://a.example.org/x?y#z')).href).toBe('https://a.example.org/x/');
    expect(asFolder(new URL('https://a.example.org')).href).toBe('https://a.example.org/');
  });

  it('are named by the last part, or by the server', () => {
    expect(nameOfFolder(new URL('https://a.example.org/Council%20papers/'))).toBe('Council papers');
    expect(nameOfFolder(new URL('https://a.example.org/'))).toBe('a.example.org');
  });
});
