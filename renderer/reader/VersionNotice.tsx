import { Button } from '../components/Button.tsx';
import { openPaper } from '../state/navigation.ts';
import type { OpenMeeting } from './use-meeting.ts';

/** Says above the pages of an earlier version that there is a later one. */
export function VersionNotice({ meeting: { here, living } }: { readonly meeting: OpenMeeting }) {
  const later = living.papers.find(({ paper }) => paper.sha256 === here.replacedBy);
  if (!later) return null;
  return (
    <div className="reader__scan reader__version">
      <p>This is {here.name}. It was published again.</p>
      <Button look="quiet" onClick={() => openPaper(later.paper.sha256)}>
        Open {later.name}
      </Button>
    </div>
  );
}
