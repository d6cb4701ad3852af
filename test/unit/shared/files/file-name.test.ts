import { describe, expect, it } from 'vitest';
import { fileName } from '../../../../shared/files/file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['2026-07-10 Scrutiny Committee', '2026-07-10 Scrutiny Committee.ics'],
    ['2026-07-10 Scrutiny Committee (Children’s Services)', '2026-07-10 Scrutiny Committee (Children’s Services).ics'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.ics'],
    ['line\nend\ttab\u0000nul', 'line end tab nul.ics'],
    ['left\u202eright\ud800', 'left right.ics'],
    ['.hidden', 'hidden.ics'],
    ['~$lock', '$lock.ics'],
    ['ends in dots . . .', 'ends in dots.ics'],
    ['../../etc/passwd', 'etc passwd.ics'],
    ['CON', '_CON.ics'],
    ['nul.txt', '_nul.txt.ics'],
    ['com¹', '_com¹.ics'],
    ['Console', 'Console.ics'],
    ['', 'Lectern.ics'],
    ['???', 'Lectern.ics'],
    ['. .', 'Lectern.ics'],
  ])('of %j can be given on every system: %s', (words, name) => {
    expect(fileName(words, '.ics')).toBe(name);
  });

  it('is short enough in any script, and parts no character', () => {
    for (const character of ['x', 'é', '议', '🏛']) {
      const name = fileName(character.repeat(500), '.ics');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name).toBe(`${character.repeat(60)}.ics`);
    }
  });
});
