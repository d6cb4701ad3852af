import type { Sha256 } from '../../shared/ids.ts';
import type { MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import { compared, holdsAgenda } from '../../shared/pack/meeting/paper-to-join.ts';
import type { Paper } from '../../shared/pack/paper.ts';

/** The papers of a meeting before a version of one of them came: the versions before it, and what came beside them. */
export function papersBefore(papers: readonly MeetingPaper<Paper>[], version: MeetingPaper<Paper>): readonly Paper[] {
  const byId = new Map(papers.map(paper => [paper.paper.sha256, paper]));
  const earlier = versionsBefore(byId, version);
  const before = version.after === null ? undefined : byId.get(version.after)?.paper;
  const first = earlier.at(-1) ?? version.paper.sha256;
  return papers.flatMap(entry => {
    const { paper } = entry;
    // Another version of the same paper came before it or after it by what is known of the versions.
    const isVersion = (versionsBefore(byId, entry).at(-1) ?? paper.sha256) === first;
    if (isVersion) return earlier.includes(paper.sha256) ? [paper] : [];
    // What comes with a supplement is told against the meeting as it is, but for agendas that were published since.
    const isThere = !holdsAgenda(version.paper) && entry.after === null;
    return isThere || cameBefore(paper, version.paper, before) ? [paper] : [];
  });
}

/** The versions that a paper came after, the latest first. */
function versionsBefore(
  byId: ReadonlyMap<Sha256, MeetingPaper<Paper>>,
  { after }: MeetingPaper<Paper>,
): readonly Sha256[] {
  const earlier = new Set<Sha256>();
  for (let id = after; id !== null && !earlier.has(id); id = byId.get(id)?.after ?? null) earlier.add(id);
  return [...earlier];
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
