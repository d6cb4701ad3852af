import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../shared/search/fold-text.ts';

const folded = (text: string): string => foldText(text).text;

describe('folding a text', () => {
  it('takes case, accents and ligatures for nothing', () => {
    expect(folded('The OFFICER’s Café in Ŵy')).toBe("the officer's cafe in wy");
    expect(folded('oﬃcer, ﬂood, Straße, Œuvre, cafe\u0301')).toBe('officer, flood, strasse, oeuvre, cafe');
  });

  it('makes one space of white space and line ends', () => {
    expect(folded('to  the\t\n\u00a0council')).toBe('to the council');
  });

  it('makes plain quotes and dashes of curly ones and long ones', () => {
    expect(folded('“yes” – ‘no’ — £5…')).toBe(`"yes" - 'no' - £5...`);
  });

  it('leaves a hyphen out that stands in a word or breaks one at a line end', () => {
    expect(folded('a one-off re-\nport, re‐  \n  port and re\u00ad\nport')).toBe('a oneoff report, report and report');
    expect(foldText('one-off').seams).toEqual([3]);
    expect(foldText('re\u00adport').seams).toEqual([]);
  });

  it('keeps a hyphen that stands alone or between figures, also at a line end', () => {
    expect(folded('pre- and post-war - all')).toBe('pre- and postwar - all');
    expect(folded('2025-26, 2025-\n26 and 10–12')).toBe('2025-26, 2025-26 and 10-12');
    expect(folded('COVID-19')).toBe('covid19');
  });

  it('says where every unit stands in the original', () => {
    const original = 'oﬃce re-\nport e\u0301t\u00e9';
    const { text, starts, ends } = foldText(original);
    expect(text).toBe('office report ete');
    const at = text.indexOf('report');
    expect(original.slice(starts[at], ends[at + 5])).toBe('re-\nport');
    expect([1, 2, 3].map(unit => original.slice(starts[unit], ends[unit]))).toEqual(['ﬃ', 'ﬃ', 'ﬃ']);
    const accent = text.indexOf('ete');
    expect(original.slice(starts[accent], ends[accent])).toBe('e\u0301');
  });

  it('takes time that grows with the text alone, whatever is in it', () => {
    const begun = performance.now();
    for (const piece of ['\u00ad', '-', '- ', 'a-\u00ad', '\n', 'ﷺ', 'a\u0301']) foldText(piece.repeat(200_000));
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
