import { describe, expect, it } from 'vitest';
import { frontOf } from '../../../../support/paper-of-lines.ts';

const contactOf = (words: string) =>
  frontOf(
    [`# Cabinet\nMonday 9 February 2026 at 2.00 pm\nVenue: Town Hall\n\n${words}\n\n\n1. Apologies\n2. Minutes`],
    {
      hasAgenda: true,
    },
  ).meeting.contact;

const REACH = { name: 'Jan Fell', phone: '01632 960118', email: 'jan.fell@quay.example' };

describe('the one to ask', () => {
  it.each([
    [
      'below a heading, in two lines',
      'Who to ask\nJan Fell, Democratic Services Officer\nTelephone 01632 960118 · jan.fell@quay.example',
    ],
    [
      'below a heading, a line each',
      'Contact\nJan Fell\nDemocratic Services Officer\nTel: 01632 960118\nEmail: jan.fell@quay.example',
    ],
    ['without a heading', 'Jan Fell\nDemocratic Services Officer\n01632 960118\njan.fell@quay.example'],
    [
      'in a sentence',
      'For further information please contact Jan Fell, Democratic Services Officer on 01632 960118 or email\njan.fell@quay.example',
    ],
    [
      'with the post in brackets',
      'Contact: Jan Fell (Democratic Services Officer) - 01632 960118 - jan.fell@quay.example',
    ],
  ])('is read with the post, %s', (_, words) => {
    expect(contactOf(words)).toEqual({ ...REACH, role: 'Democratic Services Officer' });
  });

  it.each([
    ['by the label', 'Committee Officer: Jan Fell\nTel: 01632 960118\nE-mail: jan.fell@quay.example'],
    ['in one line', 'Enquiries to: Jan Fell Tel: 01632 960118\njan.fell@quay.example'],
  ])('is read without a post that is not named, %s', (_, words) => {
    expect(contactOf(words)).toEqual({ ...REACH, role: null });
  });

  it('is not the one who signs, nor a member', () => {
    expect(contactOf('Members:\nAnn Quay\nBert Sluice\n\nGil Mast\nChief Executive')).toBeNull();
  });
});
