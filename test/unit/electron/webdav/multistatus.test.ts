import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMultistatus } from '../../../../electron/webdav/multistatus.ts';

const ok = 'HTTP/1.1 200 OK';

describe('parseMultistatus', () => {
  it('reads Apache’s answer, with properties that are missing in a part of their own', () => {
    const found = parseMultistatus(`<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:">
<D:response xmlns:lp1="DAV:" xmlns:lp2="http://apache.org/dav/props/" xmlns:g0="DAV:">
<D:href>/papers/Planning%20Committee/</D:href>
<D:propstat><D:prop><lp1:resourcetype><D:collection/></lp1:resourcetype><lp1:getetag>W/"1000-66"</lp1:getetag></D:prop><D:status>${ok}</D:status></D:propstat>
<D:propstat><D:prop><g0:getcontentlength/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>
</D:response>
<D:response xmlns:lp1="DAV:">
<D:href>/papers/Agenda.pdf</D:href>
<D:propstat><D:prop><lp1:resourcetype/><lp1:getcontentlength>31</lp1:getcontentlength>
<lp1:getlastmodified>Mon, 02 Mar 2026 20:17:18 GMT</lp1:getlastmodified><lp1:getetag>"3-66"</lp1:getetag></D:prop><D:status>${ok}</D:status></D:propstat>
</D:response>
</D:multistatus>`);
    expect(found).toEqual([
      { href: '/papers/Planning%20Committee/', isFolder: true, size: null, etag: 'W/"1000-66"', modifiedMs: null },
      {
        href: '/papers/Agenda.pdf',
        isFolder: false,
        size: 31,
        etag: '"3-66"',
        modifiedMs: Date.UTC(2026, 2, 2, 20, 17, 18),
      },
    ]);
  });

  it('goes by namespaces, whatever their prefixes are', () => {
    const href = (xml: string): unknown => parseMultistatus(xml)?.map(resource => resource.href);
    expect(href(`<multistatus xmlns="DAV:"><response><href>/a</href></response></multistatus>`)).toEqual(['/a']);
    expect(href(`<a:multistatus xmlns:a="DAV:"><a:response><a:href>/a</a:href></a:response></a:multistatus>`)).toEqual([
      '/a',
    ]);
    expect(href(`<m xmlns="DAV:"><response><href>/a</href></response></m>`)).toBeUndefined();
    expect(href(`<D:multistatus xmlns:D="urn:other"><D:response/></D:multistatus>`)).toBeUndefined();
    expect(href(`<D:multistatus><D:response/></D:multistatus>`)).toBeUndefined();
    expect(
      href(
        `<multistatus xmlns="DAV:"><response xmlns="urn:other"><href>/a</href></response><response><x:href xmlns:x="urn:x">/b</x:href><href>/c</href></response></multistatus>`,
      ),
    ).toEqual(['/c']);
  });

  it('reads entities of XML once, and sections of plain characters as they are', () => {
    const hrefs = parseMultistatus(
      `<multistatus xmlns="DAV:"><response><href>/a&amp;amp;&#x26;b</href></response><response><href><![CDATA[/a&amp;b]]></href></response></multistatus>`,
    )?.map(resource => resource.href);
    expect(hrefs).toEqual(['/a&amp;&b', '/a&amp;b']);
  });

  it('leaves out what the server says cannot be had', () => {
    const found = parseMultistatus(
      `<multistatus xmlns="DAV:"><response><href>/gone</href><status>HTTP/1.1 404 Not Found</status></response><response><href>/there</href><propstat><prop><getcontentlength>7</getcontentlength></prop><status>HTTP/1.1 403 Forbidden</status></propstat></response></multistatus>`,
    );
    expect(found).toEqual([{ href: '/there', isFolder: undefined, size: null, etag: null, modifiedMs: null }]);
  });

  it('takes no size or date that is none', () => {
    const found = parseMultistatus(
      `<multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><getcontentlength>-7</getcontentlength><getlastmodified>lately</getlastmodified><getetag> </getetag></prop><status>${ok}</status></propstat></response></multistatus>`,
    );
    expect(found).toEqual([{ href: '/a', isFolder: undefined, size: null, etag: null, modifiedMs: null }]);
  });

  it.each([
    ['nothing', ''],
    ['a page', '<html><body>Sign in</body></html>'],
    ['a script of a guard', 'function(){}'],
    ['a document type', `<!DOCTYPE m [<!ENTITY x "y">]><multistatus xmlns="DAV:"/>`],
    ['nesting without end', `<multistatus xmlns="DAV:">${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</multistatus>`],
    ['two roots', `<multistatus xmlns="DAV:"/><multistatus xmlns="DAV:"/>`],
    ['names of the language itself', `<multistatus xmlns="DAV:"><__proto__/></multistatus>`],
  ])('takes %s for no answer', (_name, xml) => {
    expect(parseMultistatus(xml)).toBeUndefined();
  });

  it('takes no answer that was cut off, wherever it was', () => {
    const whole = `<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a</D:href><D:propstat><D:prop><D:resourcetype/></D:prop><D:status>${ok}</D:status></D:propstat></D:response></D:multistatus>`;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), length => {
        expect(parseMultistatus(whole.slice(0, length))).toBeUndefined();
      }),
    );
  });
});
