import { describe, expect, it } from 'vitest';
import { joinedText, pageJoint } from '../../../../shared/text/page-joint.ts';

function joined(page: string, next: string): string {
  return joinedText(page, next, pageJoint(page, next));
}

describe('where a text goes on on the next page', () => {
  it('is past page numbers', () => {
    expect(joined('one\n\nPage 4 of 20\n', ' 5 \ntwo')).toBe('one\ntwo');
    expect(joined('one\n- 12 -', 'Agenda Page 13\ntwo')).toBe('one\ntwo');
  });

  it('is past lines that both pages have at their edges, whatever they count', () => {
    const page = 'Harbour Council 4\nof the local\nCabinet, 3 May 2027';
    const next = 'Cabinet, 3 May 2027\nHarbour Council 5\nplan';
    expect(joined(page, next)).toBe('Harbour Council 4\nof the local\nplan');
  });

  it('is the page break where nothing is stamped', () => {
    expect(joined('one two\n', 'three\nfour')).toBe('one two\nthree\nfour');
    expect(joined('', '')).toBe('\n');
  });

  it('does not pass over a page that says what the other does', () => {
    expect(joined('a\nb\nc', 'a\nb\nc')).toBe('a\nb\nc\na\nb\nc');
  });
});
