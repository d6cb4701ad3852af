import { describe, expect, test } from 'vitest';
import { fate, FERRY, GRANT, INTRODUCTION, pages, TENANTS } from '../../../../support/fates.ts';

function paper(sentence: string, ...more: readonly string[]): readonly string[] {
  return pages([INTRODUCTION, sentence, GRANT], [TENANTS, ...more]);
}

describe('a figure that is marked alone', () => {
  test.each([
    ['£1,250', '£1,350'],
    ['10.5%', '10.6%'],
    ['(1,250)', '(1,350)'],
    ['£500', '£700'],
    ['for approval', 'for noting'],
    ['in January', 'in September'],
  ])('and is another one now has changed: %s', (was, now) => {
    const before = paper(`The charge was set at ${was} when the members met.`);
    const after = paper(`The charge was set at ${now} when the members met.`);
    expect(fate(before, after, was)).toMatchObject({ kind: 'changed', spot: { words: now } });
  });

  test.each([
    ['£500', '£500m'],
    ['45', '45%'],
    ['45', '45.5'],
    ['5', '-5'],
    ['form', 'reform'],
  ])('has changed with what is joined to it: %s', (was, now) => {
    const before = paper(`The panel spoke of ${was} in all of its reports.`);
    const after = paper(`The panel spoke of ${now} in all of its reports.`);
    expect(fate(before, after, was)).toMatchObject({ kind: 'changed', spot: { words: now } });
  });

  test.each([
    ['500', 'sum of £ 500', 'sum of € 500', '€ 500'],
    ['500', 'sum of 500', 'sum of £ 500', '£ 500'],
    ['5', 'share of 5', 'share of 5 %', '5 %'],
    ['4.2', 'sum of £4.2 million', 'sum of £4.2 billion', '4.2 billion'],
  ])('has changed with the unit that a space keeps apart: %s in “%s”', (quote, was, now, words) => {
    const before = paper(`The panel spoke of a ${was} in all of its reports.`);
    const after = paper(`The panel spoke of a ${now} in all of its reports.`);
    expect(fate(before, after, quote)).toMatchObject({ kind: 'changed', spot: { words } });
  });

  test.each([
    ['500', 'sum of £500', 'sum of £ 500'],
    ['5', 'share of 5%', 'share of 5 %'],
    ['4.2', 'sum of £4.2m', 'sum of £4.2 m'],
  ])('is the same where only the space before its unit is another: %s in “%s”', (quote, was, now) => {
    const before = paper(`The panel spoke of a ${was} in all of its reports.`);
    const after = paper(`The panel spoke of a ${now} in all of its reports.`);
    expect(fate(before, after, quote)).toMatchObject({ kind: 'same', spot: { words: quote } });
  });

  test('is what it was where only a comma or a bracket is put beside it', () => {
    const before = paper('The panel spoke of 45 boats in all of its reports.');
    expect(fate(before, paper('The panel spoke of 45, boats in all of its reports.'), '45').kind).toBe('moved');
  });

  test('has changed where the same digits are joined otherwise', () => {
    const before = paper('Number of placements by ward and by team 1 14');
    const after = paper('Number of placements by ward and by team 11 4');
    for (const quote of ['Number of placements by ward and by team 1 14', '1 14']) {
      expect(fate(before, after, quote).kind).toBe('changed');
    }
  });

  test('does not go into another number where the number of its page was counted on', () => {
    const report = 'The slipway was built in 1953 by the boatmen of the town.';
    const before = [report, GRANT, TENANTS, FERRY].map((text, at) => `${text}\nPage ${at + 1} of 4`);
    const after = [INTRODUCTION, report, GRANT, TENANTS, FERRY].map((text, at) => `${text}\nPage ${at + 1} of 5`);
    expect(fate(before, after, '1', 1, 'Page')).toMatchObject({ kind: 'changed', spot: { words: '2' } });
  });
});

describe('a sentence', () => {
  const WAS = 'The cost of the bridge repairs is estimated at £1,250,000 over three years.';
  const NOW = 'The cost of the bridge repairs is estimated at £1,750,000 over three years.';

  test('that was edited has changed, though its old words are cited elsewhere now', () => {
    const after = paper(NOW, `Paragraph 1 read before: ${WAS}`);
    expect(fate(paper(WAS), after, WAS)).toMatchObject({ kind: 'changed', spot: { words: NOW } });
    expect(fate(paper(WAS), after, '£1,250,000')).toMatchObject({ kind: 'changed', spot: { words: '£1,750,000' } });
  });

  test('has changed where a word was broken for good: a hyphen within a line is a part of it', () => {
    const before = paper('The parties will re-sign the agreement with the trust.');
    const after = paper('The parties will resign the agreement with the trust.');
    expect(fate(before, after, 're-sign the agreement with the trust').kind).toBe('changed');
  });

  test('that stands in a row of years is told with the year that was put in at its end', () => {
    const before = paper('Year 2022/23 2023/24 2024/25');
    const after = paper('Year 2023/24 2024/25 2025/26');
    expect(fate(before, after, 'Year 2022/23 2023/24 2024/25')).toMatchObject({
      kind: 'changed',
      spot: { words: 'Year 2023/24 2024/25 2025/26' },
    });
  });
});

describe('a box', () => {
  test('that is ticked is another one than one that is not', () => {
    const before = paper('Does it affect people with disabilities? Yes ■ No □');
    const after = paper('Does it affect people with disabilities? Yes □ No ■');
    expect(fate(before, after, 'Yes ■')).toMatchObject({ kind: 'changed', spot: { words: 'Yes □' } });
  });
});
