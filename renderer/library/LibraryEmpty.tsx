import { FileText, FolderPlus } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { useImportActivity } from '../import/activity.ts';
import { useArrivalProblems } from '../state/queries.ts';
import { EmptyPicture } from './EmptyPicture.tsx';
import { addCouncilFolder, choosePapers } from './get-papers.ts';
import { LeftOutList } from './LeftOutList.tsx';
import { TroubleList } from './TroubleList.tsx';

/** A library without papers: says how the first ones come. */
export function LibraryEmpty() {
  const problems = useArrivalProblems();
  const isArriving = useImportActivity(({ current }) => current !== undefined);
  return (
    <>
      <TroubleList />
      <LeftOutList />
      <EmptyState
        picture={<EmptyPicture />}
        title={titleOf(isArriving, problems?.length ?? 0)}
        actions={
          <>
            <Button look="primary" icon={FolderPlus} onClick={addCouncilFolder}>
              Add council folder…
            </Button>
            <Button icon={FileText} onClick={choosePapers}>
              Open a PDF…
            </Button>
          </>
        }
      >
        <p>
          Choose the folder your council’s agenda packs come in: every PDF in it is taken, and new ones as they arrive.
          Folders inside it stand for committees.
        </p>
        <p className="library__or">Or open a single PDF, or drop one anywhere on this window.</p>
      </EmptyState>
    </>
  );
}

function titleOf(isArriving: boolean, problems: number): string {
  if (isArriving) return 'Your papers are on their way';
  return problems > 0 ? 'No papers yet that can be read' : 'Your papers go here';
}
