import type { Sha256 } from '../../ids.ts';
import { warning, type Warning } from '../warning.ts';
import { editionsOf } from './editions.ts';
import { joinReports } from './join-reports.ts';
import { joinSupplement } from './join-supplement.ts';
import { livingItem, withSource, type ItemSource, type LivingItem } from './living-item.ts';
import { matchItems } from './match-items.ts';
import { agendaName, besideName, supplementNames, toldApart } from './paper-names.ts';
import { byAge, holdsAgenda, isAgendaPaper, isOfAnother, type PaperToJoin } from './paper-to-join.ts';
import { versionsOf } from './versions.ts';

export type { ItemSource, LivingItem, PaperToJoin };

/** A paper in its meeting. */
export type MeetingPaper<P> = {
  readonly paper: P;
  /** What to call it: `Agenda pack, version 2`, `Supplement for item 7`. */
  readonly name: string;
  /** Counted from 1 among the versions of the same paper: packs by themselves, agendas without papers by themselves. */
  readonly version: number;
  /** The version before it, of whatever kind; null for the first, and for what is no version. */
  readonly after: Sha256 | null;
  /** The later version that took its place; null for the one in force. */
  readonly replacedBy: Sha256 | null;
};

/** A meeting's papers as one pack: the latest agenda, what supplements brought, and the versions before. */
export type LivingMeeting<P> = {
  readonly items: readonly LivingItem[];
  /** The pack in force first, then supplements and other papers as they arrived, then earlier versions. */
  readonly papers: readonly MeetingPaper<P>[];
  readonly warnings: readonly Warning[];
};

/**
 * Joins the papers of one meeting. The latest agenda leads; nothing is lost: every item of it is there once, and the pages
 * of every supplement are a source of an item, current or not. The order in which papers are handed over does not matter.
 */
export function livingMeeting<P extends PaperToJoin>(papers: readonly P[]): LivingMeeting<P> {
  const own = [...new Map(papers.map(paper => [paper.sha256, paper])).values()].toSorted((a, b) =>
    a.sha256 < b.sha256 ? -1 : 1,
  );
  const withoutAgenda = editionsOf(own.filter(paper => !holdsAgenda(paper)));
  // A scanned pack leads like any other; one that was published again is known by its editions alone.
  const [packs, late] = parted(withoutAgenda, ([paper, again]) => paper && !again && isAgendaPaper(paper));
  const agendas = versionsOf([...own.filter(holdsAgenda), ...packs.flat()]);
  const { series } = agendas;
  const lead = series.at(-1);
  const isHere = (paper: P): boolean => !lead || !isOfAnother(lead, paper);
  const beside = agendas.beside.filter(isHere);
  const elsewhere = [...own].filter(paper => !isHere(paper));
  const here = late.map(editions => editions.filter(isHere)).filter(editions => editions.length > 0);
  const [supplements, others] = parted(here, ([first]) => first?.kind === 'supplement');

  const warnings: Warning[] = [
    ...elsewhere.map(paper => warning('several-meetings', { found: paper.fileName })),
    ...agendas.warnings,
  ];
  let items = agendaItems(series);
  for (const paper of beside) items = withAgendaBeside(items, paper);
  for (const supplement of supplements.flat().toSorted(byAge)) {
    const editions = supplements.find(candidates => candidates.includes(supplement));
    const joined = joinSupplement(items, supplement, series, editions);
    items = joined.items;
    if (editions?.at(-1) === supplement) warnings.push(...joined.warnings);
  }
  items = joinReports(items, others.flatMap(editions => editions.at(-1) ?? []).toSorted(byAge));
  const alone = elsewhere.map(paper => [paper]);
  return { items, papers: named(items, series, beside, supplements, [...others, ...alone]), warnings };
}

/** Those that are meant, and the others. */
function parted<T>(all: readonly T[], isMeant: (one: T) => boolean | undefined): readonly [readonly T[], readonly T[]] {
  return [all.filter(one => isMeant(one)), all.filter(one => !isMeant(one))];
}

/**
 * The items of the latest agenda. An agenda that came without its papers leaves those of the pack before it in force, and
 * a public pack those of exempt items that a fuller one holds.
 */
function agendaItems(series: readonly PaperToJoin[]): readonly LivingItem[] {
  const lead = series.at(-1);
  if (!lead) return [];
  let items: readonly LivingItem[] = lead.agenda.map(item => livingItem(lead.sha256, item, 'pack'));
  for (const earlier of series.slice(0, -1).toReversed()) {
    const matches = matchItems(items, earlier.agenda);
    items = items.map((item, index) => {
      const before = earlier.agenda[matches.get(index) ?? -1];
      const isWanting = item.sources.length === 0 && (lead.kind === 'frontsheet' || item.exempt);
      if (!isWanting || !before?.pages) return item;
      return withSource(item, { paper: earlier.sha256, item: before, how: 'pack', isCurrent: true });
    });
  }
  return items;
}

/** The papers of an agenda that is no version of the leading one, at the items it shares and as items of their own. */
function withAgendaBeside(items: readonly LivingItem[], paper: PaperToJoin): readonly LivingItem[] {
  const matches = matchItems(paper.agenda, items);
  const joined = [...items];
  paper.agenda.forEach((item, index) => {
    const at = matches.get(index);
    const known = at === undefined ? undefined : joined[at];
    if (at === undefined || !known) joined.push(livingItem(paper.sha256, item, 'added'));
    else if (item.pages) joined[at] = withSource(known, { paper: paper.sha256, item, how: 'added', isCurrent: true });
  });
  return joined;
}

function named<P extends PaperToJoin>(
  items: readonly LivingItem[],
  series: readonly P[],
  beside: readonly P[],
  supplements: readonly (readonly P[])[],
  others: readonly (readonly P[])[],
): readonly MeetingPaper<P>[] {
  const lead = series.at(-1);
  const used = new Set(
    items.flatMap(({ sources }) => sources.flatMap(({ how, paper }) => (how === 'pack' ? [paper] : []))),
  );
  const versions = series.map((paper, index): MeetingPaper<P> => {
    const isInForce = paper === lead || used.has(paper.sha256);
    const next = series[index + 1];
    const replacedBy = isInForce ? null : (next?.sha256 ?? null);
    const after = series[index - 1]?.sha256 ?? null;
    return { paper, ...agendaName(series, index), after, replacedBy };
  });
  const names = supplementNames(supplements.flatMap(editions => editions.at(-1) ?? []));
  const republished = (editions: readonly P[], nameOf: (paper: P) => string): readonly MeetingPaper<P>[] =>
    editions.map((paper, index) => ({
      paper,
      name: editions.length > 1 ? `${nameOf(paper)}, version ${index + 1}` : nameOf(paper),
      version: index + 1,
      after: editions[index - 1]?.sha256 ?? null,
      replacedBy: editions[index + 1]?.sha256 ?? null,
    }));
  const late = [
    ...beside.flatMap(paper => republished([paper], besideName)),
    ...supplements.flatMap(editions => {
      const name = editions.map(({ sha256 }) => names.get(sha256)).findLast(known => known !== undefined);
      return republished(editions, ({ title }) => name ?? title);
    }),
    ...others.flatMap(editions => republished(editions, ({ title }) => editions[0]?.title ?? title)),
  ].toSorted((a, b) => byAge(a.paper, b.paper));
  const isOver = ({ replacedBy }: MeetingPaper<P>): boolean => replacedBy !== null;
  return toldApart([
    ...versions.filter(entry => !isOver(entry)).toReversed(),
    ...late.filter(entry => !isOver(entry)),
    ...versions.filter(isOver).toReversed(),
    ...late.filter(isOver).toReversed(),
  ]);
}
