import { describe, expect, it } from 'vitest';
import { readServerAddress } from '../../../../electron/sync/server-address.ts';

const GIVEN = { userName: 'member', password: 'secret' };

describe('readServerAddress', () => {
  it.each([
    ['https://cloud.example/dav/', 'https://cloud.example/dav/', null],
    ['  cloud.example/remote.php/dav/files/me ', 'https://cloud.example/remote.php/dav/files/me', null],
    ['http://192.168.0.4:8080/lectern', 'http://192.168.0.4:8080/lectern', null],
    ['davs://cloud.example/x', 'https://cloud.example/x', null],
    ['webdav://cloud.example/x', 'http://cloud.example/x', null],
    ['https://me:pa%20ss@cloud.example/#top', 'https://cloud.example/', { userName: 'me', password: 'pa ss' }],
    ['https://100%@cloud.example/', 'https://cloud.example/', { userName: '100%', password: '' }],
  ])('reads %s', (pasted, url, credentials) => {
    expect(readServerAddress(pasted, null)).toEqual({ url, credentials });
  });

  it('takes a name and password that were given apart before those in the address', () => {
    expect(readServerAddress('https://me:old@cloud.example/', GIVEN)?.credentials).toEqual(GIVEN);
  });

  it.each(['', '   ', 'ftp://cloud.example/', 'file:///etc', 'https://', 'http://[', 'javascript:alert(1)'])(
    'takes “%s” for no address of a server',
    pasted => {
      expect(readServerAddress(pasted, null)).toBeUndefined();
    },
  );
});
