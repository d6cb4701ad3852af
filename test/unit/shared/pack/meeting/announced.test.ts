import { describe, expect, it } from 'vitest';
import { sourceIdSchema } from '../../../../../shared/ids.ts';
import { isOff, withAnnounced, type ToldMeeting } from '../../../../../shared/pack/meeting/announced.ts';
import { toldCalendar } from '../../../../../shared/pack/meeting/announced-calendar.ts';
import { restrictedAmong } from '../../../../../shared/pack/meeting/announced-items.ts';
import { groupMeetings } from '../../../../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../../../../shared/pack/paper.ts';
import type { AnnouncedMeeting } from '../../../../../shared/sources/published.ts';
import { announcedMeeting } from '../../../../support/announced.ts';
import { sha256 } from '../../../../support/made-up.ts';
import { paperOf } from '../../../../support/papers.ts';

let made = 0;

function pack(committee: string, rest: Partial<Paper> = {}): Paper {
  made += 1;
  const who = { folder: committee, committee, body: committee };
  return paperOf(sha256(made), { kind: 'pack', date: '2026-11-25', addedAtMs: made, ...who, ...rest });
}

function joined(papers: readonly Paper[], announced: readonly AnnouncedMeeting[]): readonly ToldMeeting[] {
  return withAnnounced(groupMeetings(papers), announced);
}

/** Of each meeting how many papers it has and what its source says. */
function seen(meetings: readonly ToldMeeting[]): readonly (readonly [number, string])[] {
  return meetings.map(({ papers, told }) => [papers.length, told ? told.standing : 'not announced']);
}

describe('a meeting that is announced', () => {
  it('is the one known from its papers by body and day, and else one without papers', () => {
    const meetings = joined(
      [pack('Cabinet'), pack('Audit Committee')],
      [
        announcedMeeting(),
        announcedMeeting({ date: '2026-12-09' }),
        announcedMeeting({ committee: 'Planning Committee', standing: 'cancelled' }),
      ],
    );
    expect(seen(meetings)).toEqual([
      [1, 'planned'],
      [1, 'not announced'],
      [0, 'planned'],
      [0, 'cancelled'],
    ]);
    expect(meetings.map(isOff)).toEqual([false, false, false, true]);
  });

  it.each([
    ['PLANNING & HARBOUR COMMITTEE', 'Planning and Harbour Committee', null],
    ['Cabinet', 'Wellmouth Borough Council Cabinet', null],
    ['Council', 'Wellmouth Borough Council', null],
    ['Full Council', 'Wellmouth Borough Council', null],
    ['Pwyllgor Cynllunio / Planning Committee', 'Planning Committee', null],
    ['Overview (Place)', 'Scrutiny Panel', 'Overview (Place)'],
  ])('as “%s” is that of “%s”', (committee, body, folder) => {
    const meetings = joined([pack(body, { folder: folder ?? body })], [announcedMeeting({ committee })]);
    expect(seen(meetings)).toEqual([[1, 'planned']]);
  });

  it('is not that of a council by name where two meet that day', () => {
    const councils = [pack('Wellmouth Borough Council'), pack('Aldham Borough Council')];
    expect(joined(councils, [announcedMeeting({ committee: 'Council' })])).toHaveLength(3);
  });

  it('goes to the body that the papers name before the folder that they lie in', () => {
    const papers = [pack('Shareholder Committee', { folder: 'Cabinet' }), pack('Cabinet')];
    const meetings = joined(papers, [announcedMeeting()]);
    expect(meetings.map(({ committee, told }) => [committee, told !== null])).toEqual([
      ['Shareholder Committee', false],
      ['Cabinet', true],
    ]);
  });

  it('is told by its time where the body meets twice that day', () => {
    const twice = [announcedMeeting({ time: '10:00', standing: 'cancelled' }), announcedMeeting({ time: '14:00' })];
    const at = (time: string | null) => seen(joined([pack('Cabinet', { time })], twice));
    expect(at('14:00')).toEqual([
      [1, 'planned'],
      [0, 'cancelled'],
    ]);
    expect(at('10:00')).toEqual([
      [1, 'cancelled'],
      [0, 'planned'],
    ]);
    expect(at(null)).toEqual([
      [1, 'not announced'],
      [0, 'cancelled'],
      [0, 'planned'],
    ]);
    const [first, second] = [announcedMeeting({ time: '10:00' }), announcedMeeting({ hasAgenda: true })];
    expect(joined([pack('Cabinet')], [first, second])[0]?.told).toBe(second);
  });

  it('takes place where it was called off and announced anew for the same time', () => {
    const again = [announcedMeeting({ standing: 'cancelled' }), announcedMeeting({ key: 'again' })];
    expect(seen(joined([pack('Cabinet')], again))).toEqual([[1, 'planned']]);
    expect(seen(joined([], again))).toEqual([[0, 'planned']]);
  });

  it('is there for each source that announces it: two councils may have a body of one name', () => {
    const other = sourceIdSchema.parse('othersiteaaaaaaa');
    expect(joined([], [announcedMeeting(), announcedMeeting({ source: other })])).toHaveLength(2);
  });

  it('gives time and place where the papers give none, and no others', () => {
    const told = announcedMeeting({ time: '18:00', venue: 'Town Hall' });
    expect(joined([pack('Cabinet')], [told])).toMatchObject([{ time: '18:00', venue: 'Town Hall' }]);
    const own = pack('Cabinet', { time: '18:30', venue: 'Guildhall' });
    expect(joined([own], [told])).toMatchObject([{ time: '18:30', venue: 'Guildhall' }]);
  });

  it('keeps the key that it has once its papers are here, and no two share one', () => {
    const [before] = joined([], [announcedMeeting()]);
    const [since] = joined([pack('Cabinet')], [announcedMeeting()]);
    expect(before?.key).toBe(since?.key);
    const nameless = announcedMeeting({ committee: '', key: 'nameless' });
    const many = joined(
      [pack('Cabinet', { time: '09:00' })],
      [
        announcedMeeting({ time: '10:00' }),
        announcedMeeting({ time: '14:00' }),
        announcedMeeting({ time: null }),
        nameless,
        announcedMeeting({ committee: '', key: 'nameless too' }),
      ],
    );
    expect(new Set(many.map(({ key }) => key)).size).toBe(many.length);
    expect(many).toHaveLength(6);
  });
});

describe('the calendar of what is announced too', () => {
  const TODAY = '2026-11-20';

  it('recommends no meeting that does not take place', () => {
    const meetings = joined(
      [pack('Cabinet', { date: '2026-11-21' }), pack('Audit', { date: '2026-11-22' }), pack('Planning')],
      [
        announcedMeeting({ date: '2026-11-21', standing: 'cancelled' }),
        announcedMeeting({ committee: 'Audit', date: '2026-11-22', standing: 'postponed' }),
      ],
    );
    const { next, comingUp, isSoonerAnnounced } = toldCalendar(meetings, TODAY);
    expect(next?.committee).toBe('Planning');
    expect(isSoonerAnnounced).toBe(false);
    expect(comingUp.map(({ committee }) => committee)).toEqual(['Cabinet', 'Audit']);
  });

  it('recommends the one that has papers, and says that another comes before it', () => {
    const sooner = announcedMeeting({ committee: 'Audit', date: '2026-11-22' });
    const told = toldCalendar(joined([pack('Cabinet')], [sooner]), TODAY);
    expect(told.next?.committee).toBe('Cabinet');
    expect(told.isSoonerAnnounced).toBe(true);
    expect(told.comingUp.map(({ committee }) => committee)).toEqual(['Audit']);
    expect(toldCalendar(joined([], [sooner]), TODAY)).toMatchObject({
      next: { committee: 'Audit' },
      isSoonerAnnounced: false,
      comingUp: [],
    });
  });

  it('recommends none where none takes place', () => {
    const { next, comingUp } = toldCalendar(joined([], [announcedMeeting({ standing: 'cancelled' })]), TODAY);
    expect(next).toBeUndefined();
    expect(comingUp).toHaveLength(1);
  });

  it('leaves out what is past and never had papers', () => {
    const past = joined([pack('Cabinet', { date: '2026-11-01' })], [announcedMeeting({ date: '2026-11-02' })]);
    expect(toldCalendar(past, TODAY).past.map(({ date }) => date)).toEqual(['2026-11-01']);
  });
});

describe('items that a source says are not for the public', () => {
  const published = [
    { number: '5', title: 'Harbour dues', isRestricted: false },
    { number: '6', title: 'Sale of the fish market (exempt)', isRestricted: true },
    { number: '7', title: 'Restricted item', isRestricted: true },
  ];

  it('are found by their titles, whatever their numbers, and by their numbers where a title is withheld', () => {
    const items = [
      { number: '5', title: 'Harbour dues' },
      { number: '8', title: 'Sale of the Fish Market' },
      { number: '7', title: 'Staffing matters' },
    ];
    expect(restrictedAmong(items, published)).toEqual(new Set([1, 2]));
  });

  it('are none where the source restricts none', () => {
    expect(restrictedAmong([{ number: '5', title: 'Harbour dues' }], published.slice(0, 1)).size).toBe(0);
  });
});
