import { describe, expect, it } from 'vitest';
import { LEFT_OUT_REASONS, leftOutWords, type LeftOutReason } from '../../../../shared/sources/left-out.ts';
import { sourceId } from '../../../support/made-up.ts';

const words = (reason: LeftOutReason, count: number): string =>
  leftOutWords({ source: sourceId(0), folder: 'Council', reason, count, example: 'Planning/a.pdf' });

describe('leftOutWords', () => {
  it.each(LEFT_OUT_REASONS)('says cause, place and cure of %s in two sentences', reason => {
    for (const count of [1, 3]) {
      const said = words(reason, count);
      expect(said).toContain('“Council”');
      expect(said).toContain('Planning/a.pdf');
      expect(said.replace('a.pdf', '')).toMatch(/^[^.]{30,}\. [A-Z][^.]{20,}\.$/);
    }
  });

  it('speaks of one and of many as people do', () => {
    expect(words('too-deep', 1)).toBe(
      '1 PDF in “Council” lies more than 8 folders deep, deeper than Lectern looks (Planning/a.pdf). Move it up to have it taken in.',
    );
    expect(words('too-deep', 1200)).toBe(
      '1,200 PDFs in “Council” lie more than 8 folders deep, deeper than Lectern looks (one is Planning/a.pdf). Move them up to have them taken in.',
    );
    expect(words('linked-folder', 1)).toContain('1 folder in “Council” is a link to a folder elsewhere');
    expect(words('linked-folder', 2)).toContain('2 folders in “Council” are links to folders elsewhere');
  });

  it('shows a place of any length by its beginning and its end', () => {
    const example = `Planning/${'long/'.repeat(500)}a.pdf`;
    const said = leftOutWords({ source: sourceId(0), folder: 'Council', reason: 'too-deep', count: 1, example });
    expect(said).toMatch(/\(Planning\/long\/.*….*\/a\.pdf\)/);
    expect(said.length).toBeLessThan(400);
  });
});
