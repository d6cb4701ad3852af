import type { Sha256 } from '../../shared/ids.ts';
import type { PagePlace } from '../../shared/pack/agenda/item.ts';
import type { ContentsPart } from '../../shared/reading/contents.ts';
import { Button } from '../components/Button.tsx';
import { pairFor } from '../changes/compared-papers.ts';
import { usePlacing } from '../review/placing.ts';
import { reviewWords } from '../review/review-words.ts';
import { openChanges, openPaper, openReview } from '../state/navigation.ts';
import { useMarksToReview } from '../work/use-carried-marks.ts';
import type { OpenMeeting } from './use-meeting.ts';

type VersionNoticeProps = {
  readonly meeting: OpenMeeting;
  /** The papers that took the place of those the member is in. */
  readonly inForce: ContentsPart | undefined;
  readonly onGoTo: (paper: Sha256, place: PagePlace) => void;
};

/**
 * Says above the pages of an earlier version, or of a report that was replaced, that there is a later one, and above those
 * of the version in force that notes carried over to it need a look.
 */
export function VersionNotice({ meeting: { key, here, living, flags }, inForce, onGoTo }: VersionNoticeProps) {
  const flagsToReview = flags.filter(({ needsLook, target }) => needsLook && target === here.paper.sha256).length;
  const toReview = (useMarksToReview()?.get(here.paper.sha256) ?? 0) + flagsToReview;
  const isPlacing = usePlacing(({ mark }) => mark?.target === here.paper.sha256);
  const later = living.papers.find(({ paper }) => paper.sha256 === here.replacedBy);
  if (later) {
    return (
      <div className="reader__scan reader__version">
        <p>This is {here.name}. It was published again.</p>
        <Button look="quiet" onClick={() => openPaper(later.paper.sha256)}>
          Open {later.name}
        </Button>
        <Button look="quiet" onClick={() => openChanges(key, pairFor(living, here.paper.sha256))}>
          What changed
        </Button>
      </div>
    );
  }
  if (!inForce) {
    if (toReview === 0 || isPlacing) return null;
    return (
      <div className="reader__scan reader__version">
        <p>{reviewWords(toReview)} in this version.</p>
        <Button look="quiet" onClick={() => openReview(key)}>
          Look at them
        </Button>
      </div>
    );
  }
  return (
    <div className="reader__scan reader__version">
      <p>This report was replaced.</p>
      <Button look="quiet" onClick={() => onGoTo(inForce.paper, { pageIndex: inForce.pages.first, down: 0 })}>
        Open the one in force
      </Button>
    </div>
  );
}
