import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readListing } from '../../../../../../electron/sources/remote/listing/read-listing.ts';
import { isPassing, isSameVersion } from '../../../../../../shared/sources/passing-version.ts';
import { PAGES } from './pages.ts';

const TODAY = '2026-11-23';
const folder = new URL('https://files.example.org/papers/Planning/');
const named = (html: string, at = folder): readonly string[] =>
  readListing(html, at, TODAY).entries.map(({ name }) => name);

describe.each(Object.entries(PAGES))('readListing of %s', (server, html) => {
  it('finds folders and files, and nothing that sorts or leads up', () => {
    const { isListing, entries } = readListing(html, folder, TODAY);
    expect(isListing).toBe(true);
    const names = entries.map(({ name }) => name).filter(name => name !== 'notes.txt');
    expect(names.toSorted()).toEqual(['Bürger #1.pdf', 'Site visits & more', 'agenda.PDF'].toSorted());
    expect(entries.filter(entry => entry.isFolder).map(({ name }) => name)).toEqual(['Site visits & more']);
    expect(entries.every(({ size }) => size === null)).toBe(true);
  });

  it('tells when a file was changed as far as it is shown', () => {
    const agenda = readListing(html, folder, TODAY).entries.find(({ name }) => name === 'agenda.PDF');
    const isShown = html.includes('10:17');
    expect(agenda?.modifiedMs).toBe(isShown ? Date.UTC(2026, 2, 2, 10, 17) : null);
  });

  it('tells by the time shown whether a file was changed, where one is', () => {
    const version = (page: string, name: string): string | null | undefined =>
      readListing(page, folder, TODAY).entries.find(entry => entry.name === name)?.version;
    if (server === 'Apache, bare' || server.startsWith('Python')) {
      expect(version(html, 'agenda.PDF')).toBeNull();
      return;
    }
    expect(version(html, 'agenda.PDF')).toMatch(/10:17/);
    expect(version(html, 'agenda.PDF')).not.toMatch(/10:16|Apache|lighttpd/);
    const later = html.replaceAll('10:17', '11:17');
    expect(version(later, 'agenda.PDF')).not.toBe(version(html, 'agenda.PDF'));
    expect(version(later, 'Bürger #1.pdf')).toBe(version(html, 'Bürger #1.pdf'));
  });
});

describe('readListing', () => {
  const isListing = (html: string, at = folder): boolean => readListing(html, at, TODAY).isListing;

  it('takes a page with nothing but papers for a listing, whatever its words are', () => {
    expect(isListing('<title>Verzeichnis</title><a href="..">hoch</a><a href="a.pdf">a</a>')).toBe(true);
    expect(isListing('<h1>Unsere Papiere</h1><a href="../">hoch</a><a href="2026/">2026</a>')).toBe(true);
    expect(isListing('<h1>Index of /</h1>', new URL('https://files.example.org/'))).toBe(true);
    expect(isListing('<title>files.example.org - /</title>', new URL('https://files.example.org/'))).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no page', '%PDF-1.7'],
    [
      'a home page',
      '<title>Council</title><a href="/news/">News</a><a href="https://x.example.org/">X</a><a href="about/">About</a>',
    ],
    ['a page that leads home', '<title>About us</title><a href="../">Home</a>'],
    ['a page about papers', '<h1>Papers</h1><a href="a.pdf">a</a><a href="/contact">Contact</a>'],
    ['a page to sign in', '<title>Sign in</title><form action="/login"><input name="user"></form>'],
  ])('takes %s for no listing', (_name, html) => {
    expect(isListing(html)).toBe(false);
  });

  it('takes a row for a version that lasts once its minute is over wherever the server is', () => {
    const page = '<h1>Index of /</h1><pre><a href="a.pdf">a.pdf</a> 2026-11-23 10:15</pre>';
    const version = (today: string): string => readListing(page, folder, today).entries[0]?.version ?? '';
    expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map(version).map(isPassing)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isSameVersion(version('2026-11-23'), version('2026-11-25'))).toBe(true);
  });

  it.each([
    'Monday, 2 March 2026 14:05',
    '2 Mar 2026 14:05',
    '2026/03/02 14:05:10',
    '02/03/26 14:05',
    '2031-03-02 14:05',
  ])('does not rely on a row whose day is not understood: %s', row => {
    const page = `<h1>Index of /</h1><pre><a href="a.pdf">a.pdf</a> ${row}</pre>`;
    expect(isPassing(readListing(page, folder, TODAY).entries[0]?.version ?? '')).toBe(true);
  });

  it('leaves out what leads anywhere else', () => {
    expect(
      named(`<h1>Index of /papers/Planning</h1><a href="../../secret.pdf">x</a><a href="//other.example.org/x.pdf">x</a>
        <a href="javascript:x.pdf">x</a><a href="deeper/x.pdf">x</a><a href="a%2f..%2fx.pdf">x</a><a>x</a><a href="">x</a>
        <a href="ok.pdf">x</a><a href="ok.pdf">x again</a>`),
    ).toEqual(['ok.pdf']);
  });

  it('reads any page, however broken, and finds only what is in the folder', () => {
    const piece = fc.constantFrom(
      '<a href="',
      'x.pdf',
      '"',
      '>',
      '<pre>',
      '</pre>',
      '<tr>',
      '<',
      '&amp',
      '../',
      '<title>',
      '\n',
      '\0',
      '<script>',
      '10:15',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        for (const { name } of readListing(pieces.join(''), folder, TODAY).entries) expect(name).not.toContain('/');
      }),
    );
  });

  it('reads a long page at once', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `<a href="${index}.pdf">${index}</a> 2026-03-02 10:15\n`);
    expect(named(`<h1>Index of /</h1><pre>${rows.join('')}</pre>`)).toHaveLength(20_000);
  });
});
