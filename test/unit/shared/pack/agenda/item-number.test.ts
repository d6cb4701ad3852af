import { describe, expect, it } from 'vitest';
import { leadingNumber, romanValue, stepFrom, type ItemNumber } from '../../../../../shared/pack/agenda/item-number.ts';

const first = (line: string): ItemNumber | undefined => leadingNumber(line)?.readings[0];

describe('The number that a line begins with', () => {
  it.each([
    ['5', '5', ''],
    ['5.', '5', ''],
    ['5. Roads', '5', 'Roads'],
    ['5) Roads', '5', 'Roads'],
    ['(5) Roads', '5', 'Roads'],
    ['5 Roads', '5', 'Roads'],
    ['5a Roads', '5a', 'Roads'],
    ['5 - Roads', '5', 'Roads'],
    ['10.1 Roads', '10.1', 'Roads'],
    ['3.a. Roads', '3.a', 'Roads'],
    ['A. Roads', 'A', 'Roads'],
    ['A1 Roads', 'A1', 'Roads'],
    ['24/101 Roads', '24/101', 'Roads'],
    ['iv) Roads', 'iv', 'Roads'],
    ['11.By-Law', '11', 'By-Law'],
    ['Item 5: Roads', '5', 'Roads'],
    ['5 A road', '5', 'A road'],
  ])('is read from «%s»', (line, printed, rest) => {
    expect(leadingNumber(line)).toMatchObject({ readings: [{ printed }], rest });
  });

  it.each([
    'Roads',
    '2025 and, if in order',
    '14 days before the meeting',
    '12 January 2031',
    '10.30 am Welcome',
    '2.5 km of road',
    '1st of the month',
    '24/00109 - Transfer',
    'A report of the clerk',
    '',
  ])('is not seen in «%s»', line => {
    expect(leadingNumber(line)).toBeNull();
  });

  it('may be a letter or a Roman numeral', () => {
    expect(leadingNumber('i) Roads')?.readings.map(({ style, parts }) => [style, parts])).toEqual([
      ['letter', [9]],
      ['roman', [1]],
    ]);
    expect([romanValue('xiv'), romanValue('iiii'), romanValue('XL')]).toEqual([14, 0, 40]);
  });

  it.each([
    ['5.', '6.', 1],
    ['5.', '5a.', 1],
    ['5a.', '5b.', 1],
    ['5b.', '6.', 1],
    ['5.', '8.', 3],
    ['5.', '5.', 0],
    ['5.', '4.', null],
    ['9.2', '10.1', 1],
    ['9.2', '9.3', 1],
    ['A1 X', 'B1 X', 1],
    ['24/101 X', '24/102 X', 1],
    ['101/24 X', '102/24 X', 1],
    ['A.', 'b.', null],
    ['(5)', '6.', null],
  ])('counts on from %s to %s by %s', (before, after, step) => {
    const [a, b] = [first(before), first(after)];
    expect(a && b && stepFrom(a, b)).toBe(step);
  });
});
