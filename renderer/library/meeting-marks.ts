import type { LivingItem } from '../../shared/pack/meeting/living-meeting.ts';
import { isAgendaPaper } from '../../shared/pack/meeting/paper-to-join.ts';
import { broughtBy } from '../meeting/changes.ts';
import { itemsWords, shortChangeWords } from '../meeting/change-words.ts';
import { morePagesIn, morePagesOf, morePagesWords } from '../meeting/more-pages.ts';
import type { ChipTone } from '../components/Chip.tsx';
import { dayOf, spokenDay } from '../time/day.ts';
import { agendaAlone } from './agenda-alone.ts';
import { standingWord } from './announced-words.ts';
import { reviewWords } from '../review/review-words.ts';
import { counted } from '../../shared/counted.ts';
import { cameSince, isBegun, type MeetingSummary, type PaperState } from './meeting-summary.ts';

export type MeetingMark = { readonly tone: ChipTone; readonly text: string; readonly isFlag?: true };

/** Where marks are shown, and on what day. */
export type MarksAt = {
  /** Whether the meeting's papers are in sight with it: what they are is not said again. */
  readonly arePapersListed: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

/** The marks on a meeting: that it does not take place, what is new, what is still to come, what is restricted, and the member's interests. */
export function meetingMarks(summary: MeetingSummary, at: MarksAt): readonly MeetingMark[] {
  const { meeting, living, papers, flags } = summary;
  const standing = summary.told ? standingWord(summary.told.standing) : undefined;
  const isPast = meeting.date !== null && meeting.date < at.today;
  const alone = agendaAlone(papers);
  const told = isBegun(summary) ? toldByName(summary) : [];
  return [
    ...(standing ? [{ tone: 'amber', text: standing } as const] : []),
    ...newMarks(summary, at.today),
    ...(at.arePapersListed ? [] : paperMarks(papers.filter(state => !told.includes(state)))),
    ...(alone ? [{ tone: 'neutral', text: alone === 'complete' ? 'Agenda' : 'Frontsheet only' } as const] : []),
    ...(isPast || alone ? [] : toFollowMarks(living.items)),
    ...restrictedMarks(living.items),
    ...(flags.length > 0 ? [{ tone: 'red', isFlag: true, text: flagWords(flags) } as const] : []),
  ];
}

function newMarks(summary: MeetingSummary, today: string): readonly MeetingMark[] {
  const { papers, living } = summary;
  if (papers.length > 0 && !isBegun(summary)) return [{ tone: 'accent', text: 'New' }];
  const told = toldByName(summary);
  const others = papers.filter(state => state.isNew && !told.includes(state)).length;
  // Those of a version that the member has opened since.
  const left = papers.reduce(
    (sum, state) => sum + (told.includes(state) ? 0 : (summary.toReview.get(state.paper.sha256) ?? 0)),
    0,
  );
  return [
    ...told.map((state): MeetingMark => {
      const { paper, name, version, after } = state;
      const isFirstPack = after !== null && paper.kind === 'pack' && version === 1;
      const brought = broughtBy(living, paper.sha256);
      // That the papers came says of each item that its own did.
      const changes = shortChangeWords(isFirstPack ? brought.filter(({ what }) => what === 'new-item') : brought);
      const own = paper.kind === 'supplement' && version === 1 ? supplementWords([state]) : name;
      const what = isFirstPack ? 'Papers' : version > 1 && isAgendaPaper(paper) ? `Version ${version}` : own;
      const arrived = `${what} arrived ${spokenDay(dayOf(new Date(paper.addedAtMs)), today)}`;
      const more = after === null ? morePagesIn(brought) : isFirstPack ? 0 : morePagesOf(living, state);
      const words = [changes, morePagesWords(more), reviewWords(summary.toReview.get(paper.sha256) ?? 0)];
      const said = words.filter(part => part !== '');
      return { tone: 'amber', text: said.length === 0 ? arrived : `${arrived}: ${said.join(', ')}` };
    }),
    ...(others > 0 ? [{ tone: 'accent', text: counted(others, 'new paper') } as const] : []),
    ...(left > 0 ? [{ tone: 'amber', text: reviewWords(left) } as const] : []),
  ];
}

/** What came since the member began, and changed what was there: new versions, and supplements that replace papers. */
function toldByName(summary: MeetingSummary): readonly PaperState[] {
  return cameSince(summary).filter(
    ({ after, paper }) =>
      after !== null || broughtBy(summary.living, paper.sha256).some(({ what }) => what === 'replaced'),
  );
}

function paperMarks(papers: readonly PaperState[]): readonly MeetingMark[] {
  const supplements = papers.filter(({ paper }) => paper.kind === 'supplement');
  const scans = papers.filter(({ text }) => text === 'none').length;
  const marks: MeetingMark[] = [];
  if (supplements.length > 0) marks.push({ tone: 'neutral', text: supplementWords(supplements) });
  if (papers.some(({ paper }) => paper.kind === 'minutes')) marks.push({ tone: 'neutral', text: 'Minutes' });
  if (scans > 0) marks.push({ tone: 'amber', text: scans === 1 ? 'Scan without text' : `${scans} scans without text` });
  return marks;
}

function supplementWords(supplements: readonly PaperState[]): string {
  if (supplements.length > 1) return `${supplements.length} supplements`;
  const ordinal = supplements[0]?.paper.supplement?.ordinal;
  return ordinal ? `Supplement ${ordinal}` : 'Supplement';
}

function toFollowMarks(items: readonly LivingItem[]): readonly MeetingMark[] {
  const awaited = items.filter(({ toFollow }) => toFollow);
  return awaited.length === 0 ? [] : [{ tone: 'neutral', text: `${capitalised(itemsWords(awaited))} to follow` }];
}

const PART = /^part\s+(?:[1-9]|i{1,3}|one|two|three|[a-c])\b/i;

function restrictedMarks(items: readonly LivingItem[]): readonly MeetingMark[] {
  const restricted = items.filter(({ exempt }) => exempt);
  const [first] = restricted;
  if (!first) return [];
  const part = PART.exec(first.section ?? '')?.[0];
  const words = itemsWords(restricted).replace(/^(\d+ )?(items?)/, '$1restricted $2');
  return [{ tone: 'red', text: part ? `${partName(part)}: ${words}` : capitalised(words) }];
}

/** `PART II` as it is said: `Part 2`. */
function partName(part: string): string {
  const which = part.slice(4).trim().toLowerCase();
  const numbers: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', one: '1', two: '2', three: '3' };
  return `Part ${numbers[which] ?? which.toUpperCase()}`;
}

/** The numbers are those that the items have now. */
function flagWords(flags: MeetingSummary['flags']): string {
  const standing = flags.flatMap(({ standing: item }) => item ?? []);
  const known = [...new Set(standing.map(({ number }) => number).filter(number => number !== ''))];
  const without = flags.length - standing.length;
  const areListed = known.length > 0 && known.length <= 3;
  return [
    `${counted(flags.length, 'interest')} flagged`,
    ...(areListed ? [`${known.length === 1 ? 'item' : 'items'} ${known.join(', ')}`] : []),
    ...(without > 0 ? [`${standing.length > 0 ? `${without} ` : ''}on no item of this agenda`] : []),
  ].join(' · ');
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
