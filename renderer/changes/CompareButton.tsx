import type { Sha256 } from '../../shared/ids.ts';
import type { LivingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { openChanges } from '../state/navigation.ts';
import { comparablePapers, pairFor } from './compared-papers.ts';

type CompareButtonProps = {
  readonly meetingKey: string;
  readonly living: LivingMeeting<Paper>;
  readonly paper: Sha256;
};

/** The way to what changed word by word, for a paper that stands beside another version; nothing for any other. */
export function CompareButton({ meetingKey, living, paper }: CompareButtonProps) {
  const isComparable = comparablePapers(living).some(candidate => candidate.paper.sha256 === paper);
  const pair = isComparable ? pairFor(living, paper) : undefined;
  if (pair?.was !== paper && pair?.now !== paper) return null;
  return (
    <button type="button" className="changes__go changes__compare" onClick={() => openChanges(meetingKey, pair)}>
      {pair.now === paper ? 'What changed, word by word' : 'What changed since, word by word'}
    </button>
  );
}
