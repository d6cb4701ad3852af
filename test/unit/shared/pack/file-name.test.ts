import { describe, expect, it } from 'vitest';
import { nameWithoutEnding } from '../../../../shared/pack/file-name.ts';

describe('nameWithoutEnding', () => {
  it.each([
    ['Agenda.pdf', 'Agenda'],
    ['Agenda.PDF', 'Agenda'],
    ['a/b\\Agenda v1.2.pdf', 'Agenda v1.2'],
    ['.pdf', '.pdf'],
  ])('makes “%s” “%s”', (fileName, name) => {
    expect(nameWithoutEnding(fileName)).toBe(name);
  });
});
