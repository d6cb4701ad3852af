import type { Sha256 } from '../../ids.ts';
import type { MeetingPaper } from './living-meeting.ts';
import { byAge, holdsAgenda, type PaperToJoin } from './paper-to-join.ts';

/** The papers of a meeting in the order in which they were issued: each version behind the one before it, the others by age. */
export function inOrderOfIssue(papers: readonly MeetingPaper<PaperToJoin>[]): readonly Sha256[] {
  const next = new Map(papers.map(({ paper, after }) => [after, paper]));
  const versions: PaperToJoin[] = [];
  const first = papers.find(({ paper, after }) => after === null && next.has(paper.sha256) && holdsAgenda(paper));
  for (let at = first?.paper; at && !versions.includes(at); at = next.get(at.sha256)) versions.push(at);
  const others = papers.flatMap(({ paper }) => (versions.includes(paper) ? [] : [paper])).toSorted(byAge);
  const ordered: PaperToJoin[] = [];
  for (const version of versions) {
    while (others[0] && byAge(others[0], version) < 0) ordered.push(...others.splice(0, 1));
    ordered.push(version);
  }
  return [...ordered, ...others].map(({ sha256 }) => sha256);
}
