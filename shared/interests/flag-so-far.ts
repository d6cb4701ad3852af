import type { AsksBecause } from '../anchoring/carrying/carried.ts';
import type { Sha256 } from '../ids.ts';
import { confirmedItem } from './flag-decision.ts';
import type { ItemInPaper, MeetingOfFlags } from './flag-outcome.ts';
import type { InterestFlag } from './flag.ts';

/** What is known of a flag before the agenda that it is carried to. */
export type FlagSoFar = {
  /** The item as it was called where the member had it last: where they flagged it, or confirmed it since. */
  readonly was: ItemInPaper;
  /** Why they are asked whatever became of it since. */
  readonly asks: AsksBecause | undefined;
};

/** Where the member had a flag last before the target, and what they decided since that leaves it to them. */
export function flagSoFar(flag: InterestFlag, meeting: MeetingOfFlags): FlagSoFar {
  const made = { ...flag.item, paper: flag.paper };
  if (meeting.target === flag.paper) return { was: made, asks: undefined };
  const way = wayTo(flag, meeting);
  const at = way.findIndex(paper => confirmedItem(flag.decisions.get(paper)));
  const paper = way[at];
  const item = paper && confirmedItem(flag.decisions.get(paper));
  const since = at < 0 ? way : way.slice(0, at);
  const asks = [...since, ...besides(flag, meeting)].flatMap(other => {
    const choice = flag.decisions.get(other)?.choice;
    return choice === 'kept' || choice === 'apart' ? [choice] : [];
  });
  return { was: item && paper ? { ...item, paper } : made, asks: asks.includes('apart') ? 'apart' : asks[0] };
}

/** The papers before the target that may hold a decision, the latest first. Those that are not here came before those that are. */
function wayTo({ decisions }: InterestFlag, { papers, target }: MeetingOfFlags): readonly Sha256[] {
  const unknown = [...decisions.keys()].filter(other => papers.every(({ paper }) => paper.sha256 !== other));
  return [...versionsBefore(papers, target), ...unknown.toSorted()];
}

/** The papers that are neither before the target nor after it: what was decided for them holds for it no less. */
function besides({ decisions }: InterestFlag, { papers, target }: MeetingOfFlags): readonly Sha256[] {
  const before = versionsBefore(papers, target);
  return papers.flatMap(({ paper: { sha256 } }) =>
    sha256 === target ||
    !decisions.has(sha256) ||
    before.includes(sha256) ||
    versionsBefore(papers, sha256).includes(target)
      ? []
      : [sha256],
  );
}

/** The versions that a paper came after, the latest first. */
function versionsBefore(papers: MeetingOfFlags['papers'], paper: Sha256): readonly Sha256[] {
  const after = new Map(papers.map(entry => [entry.paper.sha256, entry.after]));
  const found = new Set<Sha256>();
  for (let at = after.get(paper); at && !found.has(at); at = after.get(at)) found.add(at);
  return [...found];
}
