import type { Sha256 } from '../../shared/ids.ts';
import type { MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import { compared } from '../../shared/pack/meeting/paper-to-join.ts';
import type { Paper } from '../../shared/pack/paper.ts';

/** The papers of a meeting before a version of its agenda came: the versions before it, and what came beside them. */
export function papersBefore(papers: readonly MeetingPaper<Paper>[], version: MeetingPaper<Paper>): readonly Paper[] {
  const byId = new Map(papers.map(paper => [paper.paper.sha256, paper]));
  const earlier = new Set<Sha256>();
  for (let id = version.after; id !== null && !earlier.has(id); id = byId.get(id)?.after ?? null) earlier.add(id);
  const versions = new Set(papers.flatMap(({ paper, after }) => (after === null ? [] : [paper.sha256, after])));
  const before = version.after === null ? undefined : byId.get(version.after)?.paper;
  return papers.flatMap(({ paper }) => {
    const isBefore = versions.has(paper.sha256) ? earlier.has(paper.sha256) : cameBefore(paper, version.paper, before);
    return isBefore ? [paper] : [];
  });
}

/** By the days they say, unless that was left as it was when the pack was republished; then by when they were made, and came. */
function cameBefore(paper: Paper, version: Paper, before: Paper | undefined): boolean {
  const said = version.published === before?.published ? null : version.published;
  return (
    (compared(paper.published, said) ||
      compared(paper.createdAt, version.createdAt) ||
      paper.addedAtMs - version.addedAtMs) < 0
  );
}
