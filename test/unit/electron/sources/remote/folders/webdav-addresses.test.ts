import { describe, expect, it } from 'vitest';
import { webdavPlaces } from '../../../../../../electron/sources/remote/folders/webdav-addresses.ts';

const member = { userName: 'j doe@town', password: 'x' };
const places = (address: string, credentials?: typeof member): readonly string[] =>
  webdavPlaces(new URL(address), credentials).map(({ folder }) => folder.href);

describe('webdavPlaces', () => {
  it('takes any address for the folder, or for that of the file behind it', () => {
    expect(places('https://a.example.org/papers?x#y')).toEqual(['https://a.example.org/papers/']);
    expect(places('https://a.example.org/papers/v1.2/')).toEqual(['https://a.example.org/papers/v1.2/']);
    expect(places('https://a.example.org/papers/Agenda%201.PDF')).toEqual(['https://a.example.org/papers/']);
    expect(places('https://a.example.org')).toEqual(['https://a.example.org/']);
  });

  it('knows the page of Nextcloud that shows a folder', () => {
    expect(
      places(
        'https://cloud.example.org/nc/index.php/apps/files/files/12?dir=/Council/B%C3%BCrger%20%26%20more',
        member,
      ).slice(0, 2),
    ).toEqual([
      'https://cloud.example.org/nc/remote.php/dav/files/j%20doe%40town/Council/B%C3%BCrger%20%26%20more/',
      'https://cloud.example.org/nc/remote.php/webdav/Council/B%C3%BCrger%20%26%20more/',
    ]);
    expect(places('https://cloud.example.org/apps/files/')[0]).toBe('https://cloud.example.org/remote.php/webdav/');
    expect(webdavPlaces(new URL('https://cloud.example.org/apps/files/?dir=/A/B'), undefined)[0]?.name).toBe('B');
    expect(webdavPlaces(new URL('https://cloud.example.org/apps/files/'), member)[0]?.name).toBe('cloud.example.org');
  });

  it('leads nowhere above, whatever a page’s address says', () => {
    expect(places('https://cloud.example.org/apps/files/?dir=/../../x/%2e%2e/y')[0]).toBe(
      'https://cloud.example.org/remote.php/webdav/x/y/',
    );
  });

  it('knows the link of a shared folder, in newer and older versions', () => {
    expect(places('https://cloud.example.org/s/AbC123xYz?dir=/Planning')).toEqual([
      'https://cloud.example.org/public.php/dav/files/AbC123xYz/Planning/',
      'https://cloud.example.org/public.php/webdav/Planning/',
      'https://cloud.example.org/s/AbC123xYz/',
    ]);
    expect(places('https://cloud.example.org/index.php/s/AbC123xYz')[0]).toBe(
      'https://cloud.example.org/public.php/dav/files/AbC123xYz/',
    );
  });

  it('knows the views of a SharePoint library', () => {
    const library = 'https://share.example.org/sites/council/Shared%20Documents';
    expect(places(`${library}/Forms/AllItems.aspx`)[0]).toBe(`${library}/`);
    expect(
      places(`${library}/Forms/AllItems.aspx?RootFolder=%2Fsites%2Fcouncil%2FShared%20Documents%2FPlanning&x=1`)[0],
    ).toBe(`${library}/Planning/`);
    expect(places(`${library}/Forms/AllItems.aspx?id=%2Fsites%2Fcouncil%2FShared%20Documents%2FPlanning`)[0]).toBe(
      `${library}/Planning/`,
    );
  });
});
