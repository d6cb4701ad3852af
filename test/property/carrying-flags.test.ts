import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryFlag } from '../../shared/interests/carried-flag.ts';
import type { MeetingOfFlags } from '../../shared/interests/flag-outcome.ts';
import { contentsOf } from '../../shared/reading/contents.ts';
import { sha256 } from '../support/made-up.ts';
import { flag } from '../unit/renderer-views/made-up.ts';
import { item, living, meeting, meetingPaper } from '../unit/shared/reading/made-up-meeting.ts';

const title = fc
  .tuple(fc.constantFrom('Planning application 24/', 'Budget monitoring: quarter ', 'Grant to club '), fc.nat(30))
  .map(([kind, n]) => `${kind}${100 + n}`);
const agenda = fc.uniqueArray(title, { minLength: 1, maxLength: 9 });

function meetingOf(versions: readonly (readonly string[])[]): MeetingOfFlags {
  const papers = versions
    .map((titles, at) =>
      meetingPaper(
        at + 1,
        titles.map((name, index) => item(String(index + 1), name)),
        { after: at === 0 ? null : sha256(at), replacedBy: at === versions.length - 1 ? null : sha256(at + 2) },
      ),
    )
    .toReversed();
  const lead = papers[0]?.paper ?? { sha256: sha256(1), agenda: [], pageCount: 1, addedAtMs: 0 };
  const items = lead.agenda.map(one => living(one, []));
  return { papers, target: lead.sha256, contents: contentsOf(meeting(items, papers), lead, () => []) };
}

describe('carrying flags', () => {
  it('leaves a flag on the item of its title under whatever number, and on no other, and asks where anything is other than it was', () => {
    fc.assert(
      fc.property(fc.array(agenda, { minLength: 2, maxLength: 4 }), fc.nat(8), (versions, at) => {
        const [first = []] = versions;
        const last = versions.at(-1) ?? [];
        const index = at % first.length;
        const name = first[index] ?? '';
        const made = flag(1, { item: { number: String(index + 1), title: name, pageIndex: 0 } });
        const { outcome, standing, needsLook } = carryFlag(made, meetingOf(versions));
        const isThere = last.includes(name);
        expect(standing?.title).toBe(isThere ? name : undefined);
        expect(standing?.number).toBe(isThere ? String(last.indexOf(name) + 1) : undefined);
        expect(needsLook).toBe(last.indexOf(name) !== index);
        if (!isThere) expect(['unsure', 'gone']).toContain(outcome.kind);
      }),
      { numRuns: 300 },
    );
  });

  it('puts a flag that was kept on an old version on no item that the member has not said', () => {
    fc.assert(
      fc.property(fc.array(agenda, { minLength: 3, maxLength: 5 }), fc.nat(8), fc.nat(8), (versions, at, when) => {
        const [first = []] = versions;
        const index = at % first.length;
        const keptOn = sha256(2 + (when % (versions.length - 1)));
        const made = flag(1, {
          item: { number: String(index + 1), title: first[index] ?? '', pageIndex: 0 },
          decisions: new Map([[keptOn, { choice: 'kept' }]]),
        });
        const { outcome, standing, needsLook } = carryFlag(made, meetingOf(versions));
        const isForLast = keptOn === sha256(versions.length);
        expect(standing).toBeUndefined();
        expect(needsLook).toBe(!isForLast && outcome.kind !== 'gone');
      }),
    );
  });

  it('never moves a flag that the member put on an item of the version in force', () => {
    fc.assert(
      fc.property(agenda, agenda, fc.nat(8), fc.nat(8), (was, now, from, to) => {
        const [made, chosen] = [from % was.length, to % now.length];
        const placed = { number: String(chosen + 1), title: now[chosen] ?? '', pageIndex: 0 };
        const decided = flag(1, {
          item: { number: String(made + 1), title: was[made] ?? '', pageIndex: 0 },
          decisions: new Map([[sha256(2), { choice: 'placed', item: placed }]]),
        });
        const carried = carryFlag(decided, meetingOf([was, now]));
        expect(carried.standing).toMatchObject({ number: placed.number, title: placed.title });
        expect(carried.needsLook).toBe(false);
      }),
    );
  });
});
