import type { Sha256 } from '../../shared/ids.ts';
import type { PagePlace } from '../../shared/pack/agenda/item.ts';
import type { ContentsPart } from '../../shared/reading/contents.ts';
import { Button } from '../components/Button.tsx';
import { openPaper } from '../state/navigation.ts';
import type { OpenMeeting } from './use-meeting.ts';

type VersionNoticeProps = {
  readonly meeting: OpenMeeting;
  /** The papers that took the place of those the member is in. */
  readonly inForce: ContentsPart | undefined;
  readonly onGoTo: (paper: Sha256, place: PagePlace) => void;
};

/** Says above the pages of an earlier version, or of a report that was replaced, that there is a later one. */
export function VersionNotice({ meeting: { here, living }, inForce, onGoTo }: VersionNoticeProps) {
  const later = living.papers.find(({ paper }) => paper.sha256 === here.replacedBy);
  if (later) {
    return (
      <div className="reader__scan reader__version">
        <p>This is {here.name}. It was published again.</p>
        <Button look="quiet" onClick={() => openPaper(later.paper.sha256)}>
          Open {later.name}
        </Button>
      </div>
    );
  }
  if (!inForce) return null;
  return (
    <div className="reader__scan reader__version">
      <p>This report was replaced.</p>
      <Button look="quiet" onClick={() => onGoTo(inForce.paper, { pageIndex: inForce.pages.first, down: 0 })}>
        Open the one in force
      </Button>
    </div>
  );
}
