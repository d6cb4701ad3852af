import type { Paper } from '../paper.ts';
import { bodyKey, keysInBothLanguages } from './body-name.ts';
import { isAgendaPaper } from './paper-to-join.ts';
import { isPlainCouncil, isPlainFor, isSameBody } from './same-body.ts';

/** A paper, and whose it is by its own words and by its folder; empty where they do not say. */
type Known = { readonly paper: Paper; readonly body: string; readonly folder: string };

/** The papers of one meeting so far. */
type Group = {
  readonly papers: Known[];
  readonly date: string | null;
};

/**
 * Papers by meeting, in the order in which their first papers came. Two bodies that both have an agenda on a day are two
 * meetings, even in one folder; any other paper goes by the body it names, then by its folder. A supplement that names
 * only the body, or only the day, goes to the one meeting it fits, if there is but one.
 */
export function groupPapers(papers: readonly Paper[]): readonly (readonly Paper[])[] {
  const byArrival = papers.toSorted((a, b) => a.addedAtMs - b.addedAtMs || (a.sha256 < b.sha256 ? -1 : 1));
  const order = new Map(byArrival.map((paper, index) => [paper, index]));
  const arrival = (paper: Paper | undefined): number => (paper && order.get(paper)) ?? 0;
  const groups = joinLoose([...groupsByDay(known(byArrival)).values()].flat());
  return groups
    .map(group => group.papers.map(({ paper }) => paper).toSorted((a, b) => arrival(a) - arrival(b)))
    .toSorted((a, b) => arrival(a[0]) - arrival(b[0]));
}

function known(papers: readonly Paper[]): readonly Known[] {
  const english = englishKeys(papers);
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const key = keys.get(name) ?? keysInBothLanguages(name)?.english ?? bodyKey(name);
    keys.set(name, key);
    return english.get(key) ?? key;
  };
  return papers.map(paper => ({ paper, body: keyOf(paper.body ?? ''), folder: keyOf(paper.folder ?? '') }));
}

/**
 * By the key of a Welsh name that of the English one, as the papers that give both tell it; none where two papers tell it
 * in two ways, as two councils may.
 */
function englishKeys(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const told = new Map<string, Set<string>>();
  for (const name of new Set(papers.flatMap(({ body, folder }) => [body ?? '', folder ?? '']))) {
    const both = keysInBothLanguages(name);
    if (both) told.set(both.welsh, (told.get(both.welsh) ?? new Set()).add(both.english));
  }
  return new Map(
    [...told].flatMap(([welsh, [first, ...others]]) =>
      first !== undefined && others.length === 0 ? [[welsh, first] as const] : [],
    ),
  );
}

function groupsByDay(papers: readonly Known[]): ReadonlyMap<string | null, readonly Group[]> {
  const days = new Map<string | null, Group[]>();
  for (const own of papers.toSorted((a, b) => seniority(a) - seniority(b))) {
    const { date } = own.paper;
    const day = days.get(date) ?? [];
    days.set(date, day);
    const home = homeOf(day, own);
    if (home) home.papers.push(own);
    else day.push({ papers: [own], date });
  }
  return new Map([...days].map(([date, groups]) => [date, date === null ? groups : mergeCouncils(groups)]));
}

/** Agendas settle first what meetings there are; then papers that name a body; then those that only lie in a folder. */
function seniority({ paper, body }: Known): number {
  if (paper.date !== null && isAgendaPaper(paper)) return body === '' ? 1 : 0;
  return body === '' ? 3 : 2;
}

function homeOf(day: readonly Group[], own: Known): Group | undefined {
  const named = own.body === '' ? undefined : day.find(({ papers }) => names(papers, own.body));
  if (named) return named;
  const near = day.filter(
    ({ papers }) =>
      (own.folder !== '' &&
        papers.some(({ folder, body }) => isSameBody(folder, own.folder) || isSameBody(body, own.folder))) ||
      (own.body !== '' && papers.some(({ folder }) => isSameBody(folder, own.body))),
  );
  const homes = near.filter(({ papers }) => !haveOtherAgenda(papers, own));
  return homes.length === 1 ? homes[0] : undefined;
}

/** Whether the group is known, by an agenda, to be another body's than that of this agenda. */
function haveOtherAgenda(papers: readonly Known[], own: Known): boolean {
  return (
    isAgendaPaper(own.paper) && own.body !== '' && papers.some(({ paper, body }) => isAgendaPaper(paper) && body !== '')
  );
}

function names(papers: readonly Known[], body: string): boolean {
  return papers.some(other => isSameBody(other.body, body));
}

/** Takes supplements that name only the body, or only the day, to the one meeting they can be for. */
function joinLoose(groups: readonly Group[]): readonly Group[] {
  const loose = groups.filter(isLoose);
  if (loose.length === 0) return groups;
  const settled = groups.filter(group => !loose.includes(group));
  const left = loose.filter(group => {
    const homes = settled.filter(home => fits(home, group));
    const [home] = homes;
    if (!home || homes.length > 1) return true;
    home.papers.push(...group.papers);
    return false;
  });
  return [...settled, ...left];
}

function isLoose({ papers, date }: Group): boolean {
  if (!papers.every(({ paper }) => paper.kind === 'supplement')) return false;
  const isNamed = papers.some(({ body, folder }) => body !== '' || folder !== '');
  return (date === null) === isNamed;
}

function fits(home: Group, loose: Group): boolean {
  if (home.date === null) return false;
  if (loose.date !== null) return home.date === loose.date;
  const { date } = home;
  const isAhead = loose.papers.every(({ paper: { published } }) => published === null || published <= date);
  return (
    isAhead &&
    loose.papers.some(own =>
      home.papers.some(other => isSameBody(other.body, own.body) || isSameBody(other.folder, own.folder)),
    )
  );
}

/** `Council` and `Wellmouth Borough Council` on one day are one meeting where there is no other council to choose from. */
function mergeCouncils(groups: readonly Group[]): readonly Group[] {
  const plain = groups.filter(({ papers }) => papers.every(({ body }) => isPlainCouncil(body)));
  const full = groups.filter(
    group => !plain.includes(group) && group.papers.every(({ body }) => /\bcouncil$/.test(body)),
  );
  const [own] = plain;
  const [home] = full;
  if (!own || !home || plain.length > 1 || full.length > 1) return groups;
  const isPartOf = own.papers.every(({ body }) => home.papers.some(other => isPlainFor(body, other.body)));
  if (!isPartOf) return groups;
  home.papers.push(...own.papers);
  return groups.filter(group => group !== own);
}
