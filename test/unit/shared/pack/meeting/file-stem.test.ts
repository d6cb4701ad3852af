import { describe, expect, it } from 'vitest';
import { namesSay } from '../../../../../shared/pack/meeting/file-stem.ts';

describe('the names of two files', () => {
  it.each([
    ['Cabinet Member Report.pdf', 'Cabinet Member Report v2.pdf'],
    ['2025-02-04 package.pdf', '2025-02-04 package (amended).pdf'],
    ['Harbour levy.pdf', 'Harbour levy (1).pdf'],
    ['Harbour_levy_FINAL.pdf', 'Harbour levy.pdf'],
    ['Harbour levy.pdf', 'Harbour levy.pdf'],
  ])('are the same but for the version: %s, %s', (a, b) => {
    expect(namesSay(a, b)).toBe('same');
  });

  it.each([
    ['scan.pdf', 'scan.pdf'],
    ['Document1.pdf', 'document1 (2).pdf'],
    ['report v2.pdf', 'report.pdf'],
  ])('say nothing where they may be any paper’s: %s, %s', (a, b) => {
    expect(namesSay(a, b)).toBe('alike');
  });

  it('may be those of two parts where both are counted', () => {
    expect(namesSay('Harbour levy (1).pdf', 'Harbour levy (2).pdf')).toBe('alike');
  });

  it('speak of two papers by their figures', () => {
    expect(namesSay('Appendix 1 Licence.pdf', 'Appendix 2 Licence.pdf')).toBe('other-figures');
    expect(namesSay('scan0001.pdf', 'scan0002.pdf')).toBe('other-figures');
  });

  it('speak of two papers by their words', () => {
    expect(namesSay('Harbour levy.pdf', 'Sea wall.pdf')).toBe('other');
  });
});
