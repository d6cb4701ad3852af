import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../../shared/search/excerpt.ts';
import { parseQuery } from '../../../../shared/search/query.ts';

const FILLER = 'The committee noted the figures of the quarter and asked for them again in spring. '.repeat(8);

/** An excerpt with its hits in brackets. */
function excerpt(text: string, typed: string): string {
  const query = parseQuery(typed, true);
  if (!query) throw new Error('There is a word in it.');
  return excerptOf(text, query)
    .parts.map(part => (part.isHit ? `[${part.text}]` : part.text))
    .join('');
}

describe('an excerpt', () => {
  it('shows what was looked for with the words around it, cut between words', () => {
    const words = excerpt(`${FILLER}At the foot stands the lighthouse, and it is lit. ${FILLER}`, 'lighthouse');
    expect(words).toContain('At the foot stands the [lighthouse], and it is lit.');
    expect(words).toMatch(/^… \w+.* \w+\S* …$/);
    expect(words.length).toBeLessThan(300);
  });

  it('is whole where the page is short', () => {
    expect(excerpt('A levy on\nlighthouses', 'light')).toBe('A levy on [lighthouses]');
  });

  it('reads as people read: line ends are spaces, hyphens at them stay', () => {
    expect(excerpt('a one-\noff re-\nport', 'report')).toBe('a one-off [re-port]');
  });

  it('shows the stretch that holds most of what was looked for', () => {
    const words = excerpt(`The levy. ${FILLER} The levy on the lighthouse. ${FILLER}`, 'levy lighthouse');
    expect(words).toContain('[levy] on the [lighthouse]');
  });

  it('does not mark words of every page beside those that tell', () => {
    expect(excerpt('the levy of the year', 'the levy of')).toBe('the [levy] of the year');
    expect(excerpt('the levy', 'the')).toBe('[the] levy');
  });

  it('shows the beginning of a page that does not hold it', () => {
    expect(excerpt('The levy.', 'zebra')).toBe('The levy.');
  });

  it('says where its first hit stands', () => {
    const query = parseQuery('levy', false);
    const text = `${FILLER} levy`;
    expect(query && excerptOf(text, query).hitStart).toBe(text.indexOf('levy'));
  });
});
