import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchItems, type NamedItem } from '../../shared/pack/meeting/match-items.ts';

const FAMILIES = [
  (n: number) => `Planning application 24/${String(n).padStart(4, '0')}: ${n + 3} Quay Road, Saltings`,
  (n: number) => `Budget monitoring report: ${SERVICES[n % SERVICES.length]} ${n}`,
  (n: number) => `Minutes of the meeting held on ${(n % 28) + 1} ${MONTHS[n % MONTHS.length]}`,
  (n: number) => `Grant to the ${SERVICES[n % SERVICES.length]} trust of £${n}.5m`,
];
const SERVICES = ['highways', 'libraries', 'adult care', 'public health', 'harbour', 'schools'];
const MONTHS = ['January', 'March', 'June'];

/** Titles of agendas of which many are alike, each once. */
const titles = fc
  .uniqueArray(fc.tuple(fc.nat(FAMILIES.length - 1), fc.nat(40)), {
    minLength: 1,
    maxLength: 14,
    selector: ([family, n]) => titleOf(family, n),
  })
  .map(chosen => chosen.map(([family, n]) => titleOf(family, n)));

function titleOf(family: number, n: number): string {
  return FAMILIES[family]?.(n) ?? '';
}

function numbered(all: readonly string[], from = 1): readonly NamedItem[] {
  return all.map((title, at) => ({ number: String(at + from), title }));
}

describe('telling which item is which', () => {
  it('follows every title that is kept, however items are put in, withdrawn, swapped and renumbered', () => {
    fc.assert(
      fc.property(
        titles.chain(all =>
          fc.record({
            was: fc.shuffledSubarray([...all]),
            now: fc.shuffledSubarray([...all]),
            from: fc.integer({ min: 1, max: 5 }),
          }),
        ),
        ({ was, now, from }) => {
          const [before, after] = [numbered(was), numbered(now, from)];
          const matches = matchItems(before, after);
          was.forEach((title, at) => {
            const to = matches.get(at);
            // One that was withdrawn is never taken for another application, day or amount.
            expect(to === undefined ? undefined : after[to]?.title).toBe(now.includes(title) ? title : undefined);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('uses each item once, and gives the same answer both ways round where titles are kept', () => {
    fc.assert(
      fc.property(titles, titles, (was, now) => {
        const [before, after] = [numbered(was), numbered(now)];
        const matches = matchItems(before, after);
        expect(new Set(matches.values()).size).toBe(matches.size);
        const back = matchItems(after, before);
        for (const [a, b] of matches) if (was[a] === now[b]) expect(back.get(b)).toBe(a);
      }),
    );
  });
});
