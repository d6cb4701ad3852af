import { describe, expect, it } from 'vitest';
import { sentenceAt, sentencesOf } from '../../../../shared/text/sentences.ts';

const words = (text: string): readonly string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' '));

describe('sentencesOf', () => {
  it('parts sentences, and leaves the space between them out', () => {
    expect(words('The levy rises. Does it? It does!  ')).toEqual(['The levy rises.', 'Does it?', 'It does!']);
  });

  it('reads on over line ends', () => {
    const page =
      'The levy rises by four per cent from the first of\nApril. It is due in May, and the committee is asked\nto note it.\n';
    expect(words(page)).toEqual([
      'The levy rises by four per cent from the first of April.',
      'It is due in May, and the committee is asked to note it.',
    ]);
  });

  it.each([
    'Minute No. 5 Road Safety was agreed.',
    'It was moved by Cllr. Marsh and carried.',
    'Mr. J. P. Marsh spoke first.',
    'Some works, e.g. The Parade, are late.',
    'It costs approx. £4.2m. a year.',
    'See para. 4.2 and pp. 12 to 14 of the report.',
  ])('does not end where a word is cut short: %s', sentence => {
    expect(words(`${sentence} The next one follows.`)).toEqual([sentence, 'The next one follows.']);
  });

  it('ends behind the letter of an appendix', () => {
    expect(words('The map is in Appendix A. It shows the wards.')).toEqual([
      'The map is in Appendix A.',
      'It shows the wards.',
    ]);
  });

  it('tells a heading from the words under it', () => {
    const page =
      'Summary\nThis report sets out what was spent in the year and why.\nIt is for information.\nBackground\nThe service began in the spring of the year before last.\n';
    expect(words(page)).toEqual([
      'Summary',
      'This report sets out what was spent in the year and why.',
      'It is for information.',
      'Background',
      'The service began in the spring of the year before last.',
    ]);
  });

  it('begins anew with every entry of a list, and keeps its number with it', () => {
    const page =
      'That the committee resolves, having regard to the report:\n(a) to note the figures for the first quarter of the year;\n(b) to ask for a further report in the autumn; and\n2. The chair signs the minutes.\n';
    expect(words(page)).toEqual([
      'That the committee resolves, having regard to the report:',
      '(a) to note the figures for the first quarter of the year;',
      '(b) to ask for a further report in the autumn; and',
      '2. The chair signs the minutes.',
    ]);
  });

  it('takes a number at the beginning of a line for a number', () => {
    const page =
      'The share of visits in time rose in the year by almost\n4.2 per cent, which is more than was planned for it.\n';
    expect(words(page)).toHaveLength(1);
  });

  it('finds none where there are no words', () => {
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf(' \n \n')).toEqual([]);
  });
});

describe('sentenceAt', () => {
  const text = 'One is here. Two is there.';

  it('gives the sentence at an offset', () => {
    expect(sentenceAt(text, 3)).toEqual({ start: 0, end: 12 });
    expect(sentenceAt(text, 20)).toEqual({ start: 13, end: 26 });
  });

  it('gives the one before where the offset lies between two, and the first before all', () => {
    expect(sentenceAt(text, 12)).toEqual({ start: 0, end: 12 });
    expect(sentenceAt(` ${text}`, 0)).toEqual({ start: 1, end: 13 });
    expect(sentenceAt('', 0)).toBeUndefined();
  });
});
