import { describe, expect, it } from 'vitest';
import { siteAddress, documentAddress } from '../../../../../../electron/sources/remote/moderngov/document-address.ts';
import { readHtml } from '../../../../../../electron/sources/remote/moderngov/html-page.ts';
import { plainWords } from '../../../../../../electron/sources/remote/moderngov/plain-words.ts';
import {
  readAllMeetings,
  readCommittees,
  readMeeting,
  readMeetings,
  readUsersCommittees,
} from '../../../../../../electron/sources/remote/moderngov/read-answers.ts';
import { documentsOn, meetingOn } from '../../../../../../electron/sources/remote/moderngov/read-pages.ts';
import { readXml } from '../../../../../../electron/sources/remote/moderngov/read-xml.ts';

const BASE = 'https://democracy.invalid/';

describe('answers in XML', () => {
  it('tells pages, half answers and what cannot be understood apart', () => {
    expect(readXml('<!DOCTYPE html><html><body>Home</body></html>', 'committees')).toEqual({
      ok: false,
      error: 'no-xml',
    });
    expect(readXml('<html><head></head></html>', 'committees')).toEqual({ ok: false, error: 'no-xml' });
    expect(readXml('', 'committees')).toEqual({ ok: false, error: 'no-xml' });
    expect(readXml('<?xml version="1.0"?><committees><committee>', 'committees')).toEqual({
      ok: false,
      error: 'cut-off',
    });
    expect(readXml('<other></other>', 'committees')).toEqual({ ok: false, error: 'not-understood' });
    expect(readXml('\uFEFF<?xml version="1.0"?>\n<committees/>', 'committees')).toMatchObject({ ok: true });
  });

  it('reads what has remarks before it, or definitions of a page in a text', () => {
    const page = '<agendatext><![CDATA[<!DOCTYPE html><p>x</p>]]></agendatext><!-- <!ENTITY a "b"> -->';
    const xml = `<?xml version="1.0"?>\n<!-- made <by> hand -->\n<!----><meeting>${page}</meeting>`;
    expect(readXml(xml, 'meeting')).toEqual({ ok: true, value: { agendatext: '<!DOCTYPE html><p>x</p>' } });
    expect(readXml(`<!-- from the cache -->${xml}`)).toMatchObject({ ok: true });
    const inside = '<meeting><!-- --><![CDATA[x]]><!DOCTYPE a [<!ENTITY b "c">]></meeting>';
    expect(readXml(inside, 'meeting')).toEqual({ ok: false, error: 'not-understood' });
    const started = performance.now();
    for (const open of ['<!--', '<?', '<![CDATA[', '<!', '<!---->']) {
      expect(readXml(`${open.repeat(200_000)}<a></a>`).ok).toBe(open === '<!---->');
      readXml(`<a>${open.repeat(200_000)}</a>`, 'a');
    }
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('takes no definitions of entities, no nesting without end and no names of the language itself', () => {
    const entities = '<!DOCTYPE committees [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><committees>&b;</committees>';
    expect(readXml(entities, 'committees')).toEqual({ ok: false, error: 'not-understood' });
    const deep = `<committees>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</committees>`;
    expect(readXml(deep, 'committees')).toEqual({ ok: false, error: 'not-understood' });
    readXml('<committees><__proto__><isCurrent>x</isCurrent></__proto__></committees>', 'committees');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('leaves out what has no number of the site, and reads the rest', () => {
    const xml = `<committees><committee><committeeid>../../x</committeeid><committeetitle>A</committeetitle></committee>
      <committee>text</committee><committee><committeeid> 7 </committeeid><committeetitle>
        B</committeetitle></committee></committees>`;
    expect(readCommittees(xml)).toEqual({ ok: true, value: [{ id: '7', title: 'B', isCurrent: true }] });
  });

  it('reads one where there could be many, and none', () => {
    const one = `<getmeetingsbydate><meetingscount> 1</meetingscount><meetings><meeting><meetingid>5</meetingid>
      <meetingdate>01/12/2026</meetingdate><meetingtime>12 noon</meetingtime></meeting></meetings></getmeetingsbydate>`;
    expect(readAllMeetings(one)).toEqual({
      ok: true,
      value: [{ id: '5', committeeId: '', committee: '', date: '2026-12-01', time: '12:00', status: '' }],
    });
    expect(readAllMeetings('<getmeetingsbydate>\n</getmeetingsbydate>')).toEqual({ ok: true, value: [] });
    expect(readMeetings('<getmeetings><meetingscount> 0</meetingscount></getmeetings>')).toEqual({
      ok: true,
      value: [],
    });
  });

  it('shows no meeting and no item that the site does not display', () => {
    const item = (title: string, isShown: string): string =>
      `<agendaitem><agendaitemtitle>${title}</agendaitemtitle><isdisplayallowed>${isShown}</isdisplayallowed></agendaitem>`;
    const meeting = (isShown: string): string =>
      `<meeting><meetingid>5</meetingid><isdisplayallowed>${isShown}</isdisplayallowed><agendaitems>${item('A', 'True')}${item('B', 'False')}</agendaitems></meeting>`;
    expect(readMeeting(meeting('False'), BASE)).toEqual({ ok: true, value: null });
    const shown = readMeeting(meeting('True'), BASE);
    expect(shown.ok && shown.value?.items.map(({ title }) => title)).toEqual(['A']);
  });

  it("finds a councillor's committees however deep they stand, without those that are over", () => {
    const committee = (id: number, expired: string): string =>
      `<committee><committeeid>${id}</committeeid><committeeexpired>${expired}</committeeexpired></committee>`;
    const xml = `<x><user><committees>${committee(1, 'False')}${committee(2, 'True')}</committees></user>${committee(3, 'False')}</x>`;
    expect(readUsersCommittees(xml)).toEqual({ ok: true, value: new Set(['1', '3']) });
  });

  it('decodes entities twice and no more than a text is long', () => {
    expect(plainWords('Leader&amp;#39;s  &amp;amp; Members&#39;\r\n time ')).toBe("Leader's & Members' time");
    expect(plainWords('x'.repeat(100_000))).toHaveLength(8000);
  });
});

describe('addresses of documents', () => {
  it('stay on the site, whatever the answer says', () => {
    const own = `${BASE}mgConvert2PDF.aspx?ID=5`;
    expect(documentAddress('https://DEMOCRACY.invalid/mgConvert2PDF.aspx?ID=5', BASE, '5', false)).toBe(own);
    expect(documentAddress('http://democracy.invalid/mgConvert2PDF.aspx?ID=5', BASE, '5', false)).toBe(own);
    for (const told of ['', 'http://169.254.0.1/x.pdf', 'file:///etc/passwd', 'javascript:alert(1)', 'http://[bad']) {
      expect(documentAddress(told, BASE, '5', false)).toBe(own);
      expect(documentAddress(told, BASE, '5', true)).toBeUndefined();
    }
    expect(documentAddress('documents/s1/Our plan.pdf', BASE, '1', true)).toBe(`${BASE}documents/s1/Our%20plan.pdf`);
    expect(documentAddress(`${BASE}a-page`, BASE, '1', true)).toBeUndefined();
  });

  it('are read with blanks and line breaks inside', () => {
    expect(siteAddress('documents/g7/Public reports\r\n pack.pdf?T=10', `${BASE}mg/x.aspx`)?.href).toBe(
      `${BASE}mg/documents/g7/Public%20reports%20pack.pdf?T=10`,
    );
  });
});

const pageOf = (
  body: string,
  url = `${BASE}ieListDocuments.aspx?CId=1&MId=7`,
): { page: ReturnType<typeof readHtml>; url: string } => ({
  page: readHtml(
    `<html><head><title>Agenda for Council on Tuesday, 31st March, 2020, 6.30 pm</title></head><body>${body}</body></html>`,
  ),
  url,
});

describe('pages', () => {
  it('tell the documents of the meeting by their numbers, and where these are missing by their words', () => {
    const read = pageOf(`
      <a href="documents/g7/a.pdf?T=0">Agenda frontsheet (PDF, 132 KB)</a>
      <a href="documents/g7/Public reports pack.pdf">Agenda reports pack PDF 5 MB</a>
      <a href="documents/g7/m.pdf?T=1">Printed minutes PDF 97 KB</a>
      <a href="documents/g7/d.pdf?T=2">Printed decisions PDF 88 KB</a>
      <a href="documents/b91/Supplement.pdf">Supplementary agendaPDF 1 MB</a>
      <a href="documents/b92/Combined.pdf?T=9">Combined Pack</a>
      <a href="documents/g7/p.pdf?T=13">Private reports pack</a>
      <a href="documents/g6/a.pdf?T=1">Printed minutes of the last meeting</a>
      <a href="https://elsewhere.invalid/documents/g7/a.pdf?T=10">Public reports pack</a>`);
    expect(
      documentsOn(read, '7')?.map(({ kind, name, title, address, sizeWords }) => [
        kind,
        name,
        title,
        address.slice(BASE.length),
        sizeWords,
      ]),
    ).toEqual([
      ['frontsheet', 'frontsheet', 'Agenda frontsheet', 'documents/g7/a.pdf?T=0', '132 KB'],
      ['pack', 'pack', 'Agenda reports pack', 'documents/g7/Public%20reports%20pack.pdf?T=10', '5 MB'],
      ['minutes', 'minutes', 'Printed minutes', 'documents/g7/m.pdf?T=1', '97 KB'],
      ['other', 'g2', 'Printed decisions', 'documents/g7/d.pdf?T=2', '88 KB'],
      ['supplement', 'b91', 'Supplementary agenda', 'documents/b91/Supplement.pdf?T=9', '1 MB'],
      ['pack', 'b92', 'Combined Pack', 'documents/b92/Combined.pdf?T=9', ''],
    ]);
  });

  it('tell items with their numbers, titles and documents, and which item is restricted', () => {
    const read = pageOf(`<p>Venue: Town Hall. <a href="#">View directions</a></p><table class="mgItemTable">
      <tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">9.</p></td><td><p class="mgAiTitleTxt" ><a class="mgAiTitleLnk" href="documents/s61/Budget.pdf">Budget PDF 896 KB</a></p>
        <ul class="mgBulletList"><li><a href="documents/s62/App 1.pdf">Appendix 1 <span>PDF 1 MB</span></a></li>
        <li><a href="documents/s63/App 2.pdf">Appendix 2 (exempt)</a></li></ul></td></tr>
      <tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">9a</p></td><td><p class="mgAiTitleTxt">Staff</p>
        <a href="x.aspx">View the reasons why item 9a is restricted</a></td></tr>
      <tr><td></td><td><p class="mgAiTitleTxt">Questions</p></td></tr></table>`);
    const meeting = meetingOn(read, '7', []);
    expect(meeting).toMatchObject({
      time: '18:30',
      venue: 'Town Hall',
      isAgendaOut: true,
      status: '',
    });
    expect(
      meeting.items.map(({ number, title, isRestricted, documents }) => [
        number,
        title,
        isRestricted,
        documents.map(({ id, title, isRestricted }) => [id, title, isRestricted]),
      ]),
    ).toEqual([
      [
        '9',
        'Budget',
        false,
        [
          ['61', 'Budget', null],
          ['62', 'Appendix 1', null],
          ['63', 'Appendix 2 (exempt)', null],
        ],
      ],
      ['9a', 'Staff', true, []],
      ['', 'Questions', false, []],
    ]);
  });

  it('are no pages of a meeting when they are of something else', () => {
    const url = `${BASE}home.aspx`;
    expect(documentsOn({ page: readHtml('<title>Welcome</title><a href="/x">X</a>'), url }, '7')).toBeUndefined();
  });

  it('are read in good time however broken and deep they are', () => {
    const deep = `${'<div>'.repeat(2_000_000)}<a href="x">X</a>`;
    const wide = '<li><a href="x">X</a>'.repeat(100_000);
    const open = '<table><tr><td>'.repeat(20_000);
    const started = performance.now();
    for (const html of [deep, wide, open, '<a href="'.repeat(50_000), '<'.repeat(100_000)]) readHtml(html);
    expect(performance.now() - started).toBeLessThan(8000);
    expect(readHtml(wide).links.length).toBeLessThanOrEqual(20_000);
  });
});
