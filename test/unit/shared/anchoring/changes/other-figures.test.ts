import { describe, expect, it } from 'vitest';
import { hasOtherFigures, withoutPageStamps } from '../../../../../shared/anchoring/changes/other-figures.ts';

describe('whether a passage has other figures', () => {
  it.each([
    ['a levy of £4,100', 'a levy of £4,900'],
    ['from 4 to 5', 'from 5 to 4'],
    ['a rise of 2.5%', 'a rise of 2.5'],
    ['in £ sterling: £5', 'in dollars: $5'],
    ['item B12 of the list', 'item B13 of that list'],
    ['at 18:30 on the 3rd', 'at 19:30 on the 3rd'],
    ['The levy is £5.\nPage 300', 'The levy is £6.\nPage 300'],
    ['Date: 22 January 2025', 'Date: 29 January 2025'],
    ['Published 22 January 2025\nThe levy is £5.', 'Published 29 January 2025\nThe levy is £6.'],
    [
      'The notice was published on 22 January 2025\nin two papers.',
      'The notice was published on 29 January 2025\nin two papers.',
    ],
    ['Printed on 3 May 2025\nand sent out then.', 'Printed on 4 May 2025\nand sent out then.'],
    ['It was\npublished on 3 May 2025, as the Act asks.', 'It was\npublished on 4 May 2025, as the Act asks.'],
  ])('says yes of %j, now %j', (before, after) => {
    expect(hasOtherFigures(before, after)).toBe(true);
  });

  it.each([
    ['by March at the latest', 'by May at the latest'],
    ['a levy of £4,100', 'a charge of £4,100, as before'],
    ['paid in 12 parts', 'paid in 12 parts, at most 3 a year'],
    ['paid in 12 parts, at most 3 a year', 'paid in 12 parts'],
    ['The levy stays.\nPage 300', 'The levy stays.\nPage 310'],
    ['Published: Wednesday, 22 January 2025', 'Published: Wednesday, 29 January 2025'],
    ['Date of Publication:\n22/01/2025 at 10:32', 'Date of Publication:\n29/01/2025 at 09:05'],
    [
      'The levy stays.\nPrinted on 22nd January 2025 by Democratic Services',
      'The levy stays.\nPrinted on 29th January 2025 by Democratic Services',
    ],
    ['Agenda issued 22 January 2025', 'Agenda re-issued 29 January 2025'],
    ['Last updated January 22, 2025 10.32 am', 'Last updated January 29, 2025 9.05 am'],
    ['Dyddiad cyhoeddi: 22.01.25', 'Dyddiad cyhoeddi: 29.01.25'],
    ['The levy\nPage 300 of 480\nAgenda Item 7\nstays.', 'The levy\nPage 310 of 490\nAgenda Item 8\nstays.'],
  ])('says no of %j, now %j', (before, after) => {
    expect(hasOtherFigures(before, after)).toBe(false);
  });
});

describe('a passage without what is stamped on its pages', () => {
  it('keeps its own lines, one that names a page among them', () => {
    expect(withoutPageStamps('The map is\non Page 12.\nPage 300')).toBe('The map is\non Page 12.');
    expect(withoutPageStamps('Page 300')).toBe('');
  });
});
