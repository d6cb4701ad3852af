import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { meetingMarks } from '../../../renderer/library/meeting-marks.ts';
import { summarise, type MeetingSummary } from '../../../renderer/library/meeting-summary.ts';
import { meetingLine, meetingName } from '../../../renderer/library/meeting-words.ts';
import { MeetingRow } from '../../../renderer/library/MeetingRow.tsx';
import { NextMeeting } from '../../../renderer/library/NextMeeting.tsx';
import { AnnouncedAgenda } from '../../../renderer/meeting/AnnouncedAgenda.tsx';
import { LivingAgenda } from '../../../renderer/meeting/LivingAgenda.tsx';
import { MeetingHead } from '../../../renderer/meeting/MeetingHead.tsx';
import { RESTRICTED_WORDS } from '../../../renderer/meeting/restricted-words.ts';
import { withAnnounced } from '../../../shared/pack/meeting/announced.ts';
import { groupMeetings } from '../../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../../shared/pack/paper.ts';
import { contentsOf } from '../../../shared/reading/contents.ts';
import type { AnnouncedMeeting } from '../../../shared/sources/published.ts';
import { announcedMeeting } from '../../support/announced.ts';
import { item, paper } from './made-up.ts';

const TODAY = '2026-07-01';
const PLANNING = { committee: 'Planning Committee', date: '2026-07-10' };
const ITEMS = [
  { number: '1', title: 'Apologies', isRestricted: false },
  { number: '2', title: 'Sale of land at Mill Quay', isRestricted: true },
];

function told(rest: Partial<AnnouncedMeeting> = {}, papers: readonly Paper[] = []): MeetingSummary {
  const [meeting] = withAnnounced(groupMeetings(papers), [announcedMeeting({ ...PLANNING, ...rest })]);
  if (!meeting) throw new Error('Nothing is announced.');
  return summarise(meeting, { readings: new Map(), notes: new Map(), flags: [] });
}

function textOf(view: React.ReactElement): string {
  return renderToStaticMarkup(view)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const marksOf = (summary: MeetingSummary): readonly string[] =>
  meetingMarks(summary, { arePapersListed: false, today: TODAY }).map(({ text }) => text);

describe('a meeting without papers, in the list', () => {
  it.each([
    [{}, 'Agenda not published yet', []],
    [{ hasAgenda: true, items: ITEMS }, 'Agenda published, papers not here yet · 2 items', []],
    [{ standing: 'cancelled' }, 'Does not take place', ['Cancelled']],
    [{ standing: 'postponed' }, 'Put off to another day', ['Postponed']],
  ] as const)('says how it stands', (rest, line, marks) => {
    expect(meetingLine(told(rest))).toBe(line);
    expect(marksOf(told(rest))).toEqual(marks);
    expect(meetingName(told(rest).meeting)).toBe('Planning Committee');
  });

  it('is opened by its name alone', () => {
    const text = textOf(<MeetingRow summary={told()} today={TODAY} />);
    expect(text).toContain('Planning Committee');
    expect(text).toContain('6.00 pm');
    expect(text).not.toContain('Meeting page');
  });

  it('stands on the card of the next meeting without saying that it is kept', () => {
    const summary = told({ venue: 'Town Hall' });
    const text = textOf(<NextMeeting summary={summary} today={TODAY} isSoonerAnnounced={false} />);
    expect(text).toContain('Next · in 9 days');
    expect(text).toContain('Town Hall · Agenda not published yet');
    expect(text).not.toContain('Kept offline');
    expect(text).not.toContain('item');
  });
});

describe('a meeting with papers that its source announces', () => {
  it('is marked where it does not take place, with all else that is known of it', () => {
    expect(marksOf(told({ standing: 'cancelled' }, [paper(1)]))).toEqual(['Cancelled', 'New']);
    expect(marksOf(told({}, [paper(1)]))).toEqual(['New']);
    expect(meetingLine(told({ standing: 'cancelled' }, [paper(1)]))).toBe('12 items · 100 pages · not started');
  });

  it('is called the next with papers where another comes before it', () => {
    const card = (isSoonerAnnounced: boolean): string =>
      textOf(<NextMeeting summary={told({}, [paper(1)])} today={TODAY} isSoonerAnnounced={isSoonerAnnounced} />);
    expect(card(true)).toContain('Next with papers · in 9 days');
    expect(card(false)).toContain('Next · in 9 days');
  });

  it('shows which items are not for the public, of those without pages', () => {
    const agenda = [
      item('1', { title: 'Apologies', pages: null }),
      item('2', { title: 'Sale of land at Mill Quay', pages: null }),
      item('3', { title: 'Harbour dues' }),
    ];
    const pack = paper(1, { agenda });
    const restricted = ITEMS.concat({ number: '3', title: 'Harbour dues', isRestricted: true });
    const summary = told({ items: restricted }, [pack]);
    const contents = contentsOf(summary.living, pack, () => []).filter(({ is }) => is === 'item');
    const html = renderToStaticMarkup(
      <LivingAgenda summary={summary} contents={contents} readings={new Map()} labelsOf={() => []} />,
    );
    const rows = html.split('<li').slice(1);
    expect(rows.map(row => row.includes(RESTRICTED_WORDS))).toEqual([false, true, false]);
  });

  it('shows the items that are announced where none is found in the papers', () => {
    const summary = told({ items: ITEMS }, [paper(1, { agenda: [] })]);
    const text = textOf(<LivingAgenda summary={summary} contents={[]} readings={new Map()} labelsOf={() => []} />);
    expect(text).toContain('No agenda was found in these papers.');
    expect(text).toContain('Sale of land at Mill Quay');
  });
});

describe('the page of a meeting without papers', () => {
  const head = (rest: Partial<AnnouncedMeeting>): string =>
    textOf(<MeetingHead summary={told(rest)} council={null} today={TODAY} />);

  it('says when and where it is, and leads to the council’s page', () => {
    const text = head({ venue: 'Town Hall', page: 'https://wellmouth.example/meeting?id=7' });
    expect(text).toContain('Friday 10 July 2026 at 6.00 pm');
    expect(text).toContain('Town Hall');
    expect(text).toContain('Council’s page of this meeting…');
    expect(text).toContain('Add to calendar…');
    expect(text).not.toContain('Notes');
  });

  it('says that it is cancelled, and does not offer it to the calendar', () => {
    const text = head({ standing: 'cancelled' });
    expect(text).toContain('Cancelled');
    expect(text).not.toContain('Add to calendar…');
    expect(text).not.toContain('Council’s page');
  });

  it.each([
    [{}, 'The agenda is not published yet. It appears on this page when it is.'],
    [{ items: ITEMS }, 'these items are announced so far'],
    [{ hasAgenda: true }, 'Its papers appear on this page as soon as they are fetched.'],
    [{ standing: 'cancelled' }, 'says that this meeting is cancelled'],
    [{ standing: 'postponed' }, 'says that this meeting is postponed'],
  ] as const)('says why no papers are there', (rest, words) => {
    expect(textOf(<AnnouncedAgenda told={announcedMeeting(rest)} />)).toContain(words);
  });

  it('lists what is announced, and says what is not for the public', () => {
    const text = textOf(<AnnouncedAgenda told={announcedMeeting({ items: ITEMS })} />);
    expect(text).toMatch(/1 Apologies 2 Sale of land at Mill Quay Not for the public: .* restricted/);
  });
});
