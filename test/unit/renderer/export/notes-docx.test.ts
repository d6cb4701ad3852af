import { describe, expect, it } from 'vitest';
import { notesDocx } from '../../../../renderer/export/notes-docx.ts';
import { noteOut, type NotePicture } from '../../../../shared/export/notes-document.ts';
import { A4, markOf } from '../../../support/marks.ts';
import { RED_JPEG } from '../../../support/red-jpeg.ts';
import { entriesOf } from '../../../support/zip-reader.ts';

const NAMES = { yellow: 'question', green: '', blue: '', pink: '' };
const PLACE = { page: 'page 59', labels: ['59'], paperName: 'Pack', geometry: A4 };

async function partsOf(comment: string, picture: NotePicture | null = null) {
  const notes = [
    noteOut(markOf('highlight', { comment, tags: ['budget'] }), PLACE, NAMES),
    { ...noteOut(markOf('area'), PLACE, NAMES), picture },
    noteOut(markOf('bookmark', { comment: 'The table' }), PLACE, NAMES),
  ];
  const bytes = await notesDocx({
    title: 'Notes: Cabinet',
    about: '30 January 2025',
    meeting: { body: 'Cabinet', date: '2025-01-30' },
    author: 'Anna Berg',
    madeAtMs: 0,
    sections: [{ number: '5', title: 'Budget & <plans>', heading: 'Item 5 · Budget & <plans>', notes }],
  });
  return entriesOf(bytes);
}

describe('notes as a Word document', () => {
  it('have headings, quotes and lists as what they are', async () => {
    const parts = await partsOf('Why?\n- wards\n  - Easton\n\n1. cost\n2. gain');
    const body = parts.get('word/document.xml') ?? '';
    const paragraphs = body.split('<w:p>').slice(1);
    const styled = (words: string) => paragraphs.find(paragraph => paragraph.includes(`>${words}<`)) ?? '';
    expect(styled('Notes: Cabinet')).toContain('<w:pStyle w:val="Title"/>');
    expect(styled('Item 5 · Budget &amp; &lt;plans&gt;')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(styled('the levy')).toContain('<w:pStyle w:val="Quote"/>');
    expect(styled('Page 59')).toContain(' · Highlight, yellow: question');
    expect(styled('wards')).toMatch(/<w:numPr><w:ilvl w:val="0"\/>/);
    expect(styled('Easton')).toMatch(/<w:numPr><w:ilvl w:val="1"\/>/);
    expect(styled('cost')).toMatch(/<w:numPr>/);
    expect(styled('Tags: budget')).not.toBe('');
    expect(styled('The table')).not.toBe('');
    expect(parts.get('docProps/core.xml')).toContain('Anna Berg');
  });

  it('have the picture of an area, as large as it is seen, with words for those who do not see it', async () => {
    const parts = await partsOf('Why?', { jpeg: RED_JPEG, width: 72, height: 36 });
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toContain('<wp:extent cx="914400" cy="457200"/>');
    expect(body).toContain('descr="Area, yellow: question, on the left"');
    expect([...parts.keys()].filter(name => /^word\/media\/.*\.jpg$/.test(name))).toHaveLength(1);
    expect((await partsOf('Why?')).get('word/document.xml')).not.toContain('<w:drawing>');
  });

  it('count each numbered list by itself, from the number that was typed', async () => {
    const comment =
      '5. fifth\n  3. third below\n  4. fourth below\n6. sixth\n\nThen:\n\n1. anew\n  1. below anew\n2. second';
    const parts = await partsOf(comment);
    expect(numberedIn(parts)).toEqual([
      '5 fifth',
      '3 third below',
      '4 fourth below',
      '6 sixth',
      '1 anew',
      '1 below anew',
      '2 second',
    ]);
  });

  it('open whatever a member typed', async () => {
    const parts = await partsOf('a\u0000b\u0007c \uD800 <w:p/> & ]]>');
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toContain('abc  &lt;w:p/&gt; &amp; ]]&gt;');
  });
});

/** The numbered paragraphs of a document, with the number that Word counts for each. */
function numberedIn(parts: ReadonlyMap<string, string>): readonly string[] {
  const numbering = parts.get('word/numbering.xml') ?? '';
  const abstractOf = new Map<string, string>();
  const startOf = new Map<string, number>();
  for (const [, id = '', levels = ''] of numbering.matchAll(
    /<w:abstractNum w:abstractNumId="(\d+)"(.*?)<\/w:abstractNum>/gs,
  ))
    for (const [, level = '', start] of levels.matchAll(/<w:lvl w:ilvl="(\d)"[^>]*><w:start w:val="(\d+)"\/>/g))
      startOf.set(`${id}/${level}`, Number(start));
  for (const [, id = '', abstract = ''] of numbering.matchAll(
    /<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"\/>/g,
  ))
    abstractOf.set(id, abstract);
  const counted = new Map<string, number>();
  return (parts.get('word/document.xml') ?? '').split('<w:p>').flatMap(paragraph => {
    const [, level, id = ''] = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(paragraph) ?? [];
    if (level === undefined) return [];
    // Word counts by the abstract numbering, whatever numbers of it a paragraph names.
    const key = `${abstractOf.get(id)}/${level}`;
    const number = (counted.get(key) ?? (startOf.get(key) ?? 1) - 1) + 1;
    counted.set(key, number);
    return [`${number} ${/<w:t[^>]*>([^<]*)/.exec(paragraph)?.[1]}`];
  });
}
