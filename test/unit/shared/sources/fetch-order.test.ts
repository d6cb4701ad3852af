import { describe, expect, it } from 'vitest';
import { inFetchOrder } from '../../../../shared/sources/fetch-order.ts';
import { publishedFile } from '../../../support/published.ts';

const TODAY = '2026-11-23';
const ordered = (files: Parameters<typeof inFetchOrder>[0]): readonly string[] =>
  inFetchOrder(files, TODAY).map(file => file.path);

describe('inFetchOrder', () => {
  it('brings the next meeting first, then what has no day, then what is over, the latest first', () => {
    const dates = ['2026-11-01', '2027-01-05', null, '2026-11-23', '2026-11-22', '2026-12-01'];
    const files = dates.map(date => publishedFile(String(date), { date }));
    expect(ordered(files)).toEqual(['2026-11-23', '2026-12-01', '2027-01-05', 'null', '2026-11-22', '2026-11-01']);
  });

  it('brings packs and front sheets of a day before its reports', () => {
    const kinds = ['other', 'minutes', 'report', 'supplement', 'pack', 'frontsheet'] as const;
    const files = kinds.map((kind, index) => publishedFile(kind, { kind, date: TODAY, size: 100 - index }));
    expect(ordered(files)).toEqual(['frontsheet', 'pack', 'supplement', 'report', 'minutes', 'other']);
  });

  it('brings small files before large ones, and those of unknown size last', () => {
    const sizes = [null, 5000, 20, null, 300];
    const files = sizes.map((size, index) => publishedFile(`${index}`, { size, date: TODAY }));
    expect(ordered(files)).toEqual(['2', '4', '1', '0', '3']);
  });

  it('brings what has no day by its age before its size', () => {
    const files = [
      publishedFile('old', { size: 1, modifiedMs: 1 }),
      publishedFile('unknown', { size: 2 }),
      publishedFile('new', { size: 9_000_000, modifiedMs: 2, kind: 'other' }),
    ];
    expect(ordered(files)).toEqual(['new', 'old', 'unknown']);
  });

  it('brings what changed last first where nothing else tells', () => {
    expect(ordered([publishedFile('old', { modifiedMs: 1 }), publishedFile('new', { modifiedMs: 2 })])).toEqual([
      'new',
      'old',
    ]);
  });
});
