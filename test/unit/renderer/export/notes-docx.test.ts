import { describe, expect, it } from 'vitest';
import { notesDocx } from '../../../../renderer/export/notes-docx.ts';
import { noteOut } from '../../../../shared/export/notes-document.ts';
import { A4, markOf } from '../../../support/marks.ts';
import { entriesOf } from '../../../support/zip-reader.ts';

const NAMES = { yellow: 'question', green: '', blue: '', pink: '' };
const PLACE = { page: 'page 59', label: '59', paperName: 'Pack', geometry: A4 };

async function partsOf(comment: string) {
  const notes = [
    noteOut(markOf('highlight', { comment, tags: ['budget'] }), PLACE, NAMES),
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

  it('open whatever a member typed', async () => {
    const parts = await partsOf('a\u0000b\u0007c \uD800 <w:p/> & ]]>');
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toContain('abc  &lt;w:p/&gt; &amp; ]]&gt;');
  });
});
