import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../shared/pack/agenda/item.ts';
import { groupMeetings } from '../../shared/pack/meeting/meetings.ts';
import { livingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { itemOf, packOf, supplementOf } from '../support/meeting-papers.ts';

const TITLES = ['Apologies', 'Minutes', 'The sea wall', 'Harbour lights', 'Dredging contract', 'Budget monitoring', ''];

const items = fc.array(
  fc
    .tuple(
      fc.constantFrom('1', '2', '3', '4', '5', '7a', ''),
      fc.constantFrom(...TITLES),
      fc.option(fc.tuple(fc.nat(30), fc.nat(9)), { nil: null }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([number, title, pages, toFollow, exempt]): AgendaItem =>
      itemOf(number, title, pages && [pages[0], pages[0] + pages[1]], { toFollow: toFollow && pages === null, exempt }),
    ),
  { maxLength: 7 },
);

/** Papers that each say another day of publication. */
const papers = fc
  .array(fc.tuple(items, fc.constantFrom('pack', 'frontsheet', 'supplement', 'report', 'minutes'), fc.boolean()), {
    maxLength: 6,
  })
  .map(drawn =>
    drawn.map(([agenda, kind, replaces], index): Paper => {
      const published = `2026-11-${String(index + 10)}`;
      return kind === 'supplement'
        ? supplementOf(index, agenda, replaces ? agenda.map(({ number }) => number) : [], { published })
        : packOf(index, kind === 'pack' || kind === 'frontsheet' ? agenda : [], { kind, published });
    }),
  );

const orders = papers.chain(drawn =>
  fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length, maxLength: drawn.length })),
);

describe('a living meeting', () => {
  it('is the same in whatever order its papers arrive and are handed over, but for their names', () => {
    fc.assert(
      fc.property(orders, ([drawn, shuffled]) => {
        const arrived = shuffled.map((paper, index) => ({ ...paper, addedAtMs: 1000 + index }));
        const [one, other] = [livingMeeting(drawn), livingMeeting(arrived)];
        expect(other.items).toEqual(one.items);
        expect(other.warnings).toEqual(one.warnings);
        expect(other.papers.map(({ paper, replacedBy }) => [paper.sha256, replacedBy])).toEqual(
          one.papers.map(({ paper, replacedBy }) => [paper.sha256, replacedBy]),
        );
      }),
    );
  });

  it('loses no paper, no item of the latest agenda and no item of a supplement', () => {
    fc.assert(
      fc.property(papers, drawn => {
        const living = livingMeeting(drawn);
        expect(living.papers.map(({ paper }) => paper.sha256).toSorted()).toEqual(
          drawn.map(({ sha256 }) => sha256).toSorted(),
        );
        const lead = living.papers[0]?.paper;
        if (lead && (lead.kind === 'pack' || lead.kind === 'frontsheet')) {
          expect(living.items.slice(0, lead.agenda.length).map(({ number, title }) => [number, title])).toEqual(
            lead.agenda.map(({ number, title }) => [number, title]),
          );
        }
        const sources = living.items.flatMap(item => item.sources);
        for (const { kind, sha256, agenda } of drawn.filter(({ kind }) => kind === 'supplement')) {
          const brought = agenda.filter(({ pages }) => pages !== null);
          const own = sources.filter(source => kind === 'supplement' && source.paper === sha256);
          expect(own.length).toBe(brought.length > 0 ? brought.length : agenda.length);
        }
      }),
    );
  });

  it('announces an item only while no current paper brings it', () => {
    fc.assert(
      fc.property(papers, drawn => {
        for (const { toFollow, sources } of livingMeeting(drawn).items) {
          if (toFollow) expect(sources.some(({ isCurrent }) => isCurrent)).toBe(false);
          const current = sources.map(({ isCurrent }) => isCurrent);
          expect(current).toEqual(current.toSorted((a, b) => Number(b) - Number(a)));
        }
      }),
    );
  });
});

describe('meetings', () => {
  const library = fc
    .array(
      fc.record({
        folder: fc.constantFrom(null, 'Planning', 'Cabinet'),
        body: fc.constantFrom(null, 'Planning Committee', 'CABINET', 'Cabinet', 'Wellmouth Borough Council', 'Council'),
        date: fc.constantFrom(null, '2026-11-25', '2026-12-01'),
        kind: fc.constantFrom('pack', 'supplement', 'report'),
      }),
      { maxLength: 12 },
    )
    .map(drawn => drawn.map((rest, id) => packOf(id, [], { ...rest, committee: rest.folder ?? rest.body ?? '' })));

  it('hold every paper once and have each a key of its own', () => {
    fc.assert(
      fc.property(library, drawn => {
        const meetings = groupMeetings(drawn);
        expect(meetings.flatMap(meeting => meeting.papers.map(({ sha256 }) => sha256)).toSorted()).toEqual(
          drawn.map(({ sha256 }) => sha256).toSorted(),
        );
        expect(new Set(meetings.map(({ key }) => key)).size).toBe(meetings.length);
      }),
    );
  });

  it('never join papers of two days', () => {
    fc.assert(
      fc.property(library, drawn => {
        for (const { papers } of groupMeetings(drawn)) {
          expect(new Set(papers.flatMap(({ date }) => date ?? [])).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
