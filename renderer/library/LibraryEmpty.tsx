import { FileText, FolderPlus, Globe } from 'lucide-react';
import { useState } from 'react';
import type { RemoteState } from '../../shared/sources/remote-state.ts';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { useImportActivity } from '../import/activity.ts';
import { AddWebsiteDialog } from '../settings/sources/AddWebsiteDialog.tsx';
import { useArrivalProblems } from '../state/queries.ts';
import { mostDone, useRemoteStates } from '../state/remote-states.ts';
import { EmptyPicture } from './EmptyPicture.tsx';
import { addCouncilFolder, choosePapers } from './get-papers.ts';
import { LeftOutList } from './LeftOutList.tsx';
import { TroubleList } from './TroubleList.tsx';

/** A library without papers: says how the first ones come. */
export function LibraryEmpty() {
  const problems = useArrivalProblems();
  const isTaking = useImportActivity(({ current }) => current !== undefined);
  const doing = useRemoteStates(mostDone);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <TroubleList />
      <LeftOutList />
      <EmptyState
        picture={<EmptyPicture />}
        title={titleOf(isTaking ? 'fetching' : doing, problems?.length ?? 0)}
        actions={
          <>
            <Button look="primary" icon={Globe} onClick={() => setIsAdding(true)}>
              Add from the council’s website…
            </Button>
            <Button icon={FolderPlus} onClick={addCouncilFolder}>
              Add council folder…
            </Button>
            <Button icon={FileText} onClick={choosePapers}>
              Open a PDF…
            </Button>
          </>
        }
      >
        <p>
          Paste an address of your council’s website: papers are fetched from it as they are published. Or choose the
          folder your agenda packs come in: every PDF in it is taken, and new ones as they arrive.
        </p>
        <p className="library__or">Or open a single PDF, or drop one anywhere on this window.</p>
      </EmptyState>
      {isAdding && <AddWebsiteDialog onClose={() => setIsAdding(false)} />}
    </>
  );
}

function titleOf(doing: RemoteState['doing'], problems: number): string {
  if (doing === 'fetching') return 'Your papers are on their way';
  if (doing === 'looking') return 'Your papers are looked for';
  return problems > 0 ? 'No papers yet that can be read' : 'Your papers go here';
}
