import type { AgendaItem } from '../agenda/item.ts';
import { warning, type Warning } from '../warning.ts';
import { matchItems } from './match-items.ts';
import { byFile, compared, isOfAnother, type PaperToJoin } from './paper-to-join.ts';
import { isStanding } from './standing-items.ts';

/** The agendas of a meeting: one paper's versions, and what only adds to it. */
export type Versions<P> = {
  /** Of the paper that leads, the first version first; empty where there is no agenda. */
  readonly series: readonly P[];
  /** Agenda papers that are no version of it: the restricted part, or another agenda. */
  readonly beside: readonly P[];
  readonly warnings: readonly Warning[];
};

/** Two agendas are versions of one where this share of the shorter one's items comes again. */
const MOSTLY = 0.5;

/** Tells versions of one agenda from agendas that stand beside it. */
export function versionsOf<P extends PaperToJoin>(agendas: readonly P[]): Versions<P> {
  const whole = agendas.filter(paper => !agendas.some(other => isRestrictedPartOf(paper, other)));
  const [fullest] = whole.toSorted((a, b) => b.agenda.length - a.agenda.length || (a.sha256 < b.sha256 ? -1 : 1));
  if (!fullest) return { series: [], beside: [], warnings: [] };
  const same = whole.filter(
    paper => paper === fullest || (!isOfAnother(fullest, paper) && areMostlyTheSame(paper, fullest)),
  );
  const series = same.toSorted(earlierFirst);
  return {
    series,
    beside: agendas.filter(paper => !same.includes(paper)),
    warnings: series.slice(1).flatMap((paper, index) => {
      const before = series[index];
      return before && isContradicted(before, paper) ? [warning('version-unclear', { found: paper.fileName })] : [];
    }),
  };
}

/** Whether a paper holds only papers that the public pack leaves out, being exempt. */
function isRestrictedPartOf(part: PaperToJoin, pack: PaperToJoin): boolean {
  if (part === pack) return false;
  const own = part.agenda.filter(({ pages }) => pages !== null);
  if (own.length === 0 || !own.every(({ exempt }) => exempt)) return false;
  const inPack = pack.agenda.filter(({ pages }) => pages !== null);
  const matches = matchItems(own, inPack);
  return inPack.some(({ exempt }) => !exempt) && matches.size < own.length;
}

/**
 * By the items that say something, as far as both have such: every agenda has its apologies. A meeting at another time is
 * another one, unless these are mostly the same whichever agenda is longer: then it was moved.
 */
function areMostlyTheSame(a: PaperToJoin, b: PaperToJoin): boolean {
  const isAtOtherTime = a.time !== null && b.time !== null && a.time !== b.time;
  const [own, others] = [a, b].map(({ agenda }) => agenda.filter(item => !isStanding(item)));
  const areTold = own !== undefined && others !== undefined && own.length > 0 && others.length > 0;
  if (!areTold) return !isAtOtherTime && shareItems(a.agenda, b.agenda, Math.min(a.agenda.length, b.agenda.length));
  return shareItems(own, others, (isAtOtherTime ? Math.max : Math.min)(own.length, others.length));
}

function shareItems(a: readonly AgendaItem[], b: readonly AgendaItem[], of: number): boolean {
  return of > 0 && matchItems(a, b).size >= of * MOSTLY;
}

/**
 * By the day each says it was published or amended; then by what has arrived in the meantime (a report that was to
 * follow, the papers of a frontsheet); then by their files.
 */
function earlierFirst(a: PaperToJoin, b: PaperToJoin): number {
  return compared(a.published, b.published) || fulfils(a, b) - fulfils(b, a) || byFile(a, b);
}

/** How many items of `later` the other only announces. */
function fulfils(later: PaperToJoin, earlier: PaperToJoin): number {
  const matches = matchItems(later.agenda, earlier.agenda);
  return later.agenda.filter(({ pages }, index) => {
    const before = earlier.agenda[matches.get(index) ?? -1];
    return pages !== null && before !== undefined && before.pages === null && before.toFollow;
  }).length;
}

/** Whether what two versions say of their age does not agree. */
function isContradicted(earlier: PaperToJoin, later: PaperToJoin): boolean {
  const said = compared(earlier.published, later.published);
  const made = compared(earlier.createdAt, later.createdAt);
  const arrived = fulfils(later, earlier) - fulfils(earlier, later);
  return (said !== 0 && made !== 0 && said !== made) || ((said !== 0 || made !== 0) && arrived < 0);
}
