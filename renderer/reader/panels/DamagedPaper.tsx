import type { Sha256 } from '../../../shared/ids.ts';
import { Button } from '../../components/Button.tsx';
import { takePaperAgain } from '../../import/import-papers.ts';
import { showView } from '../../state/navigation.ts';
import { notify } from '../../state/notices.ts';

/** Stands over a paper whose kept bytes cannot be opened any more, and offers the cure. */
export function DamagedPaper({ sha256 }: { readonly sha256: Sha256 }) {
  const takeAgain = async (): Promise<void> => {
    if (await takePaperAgain(sha256)) {
      showView('meetings');
      notify({ tone: 'quiet', text: 'The paper is being taken again. Your notes on it are kept.' });
    } else {
      notify({
        tone: 'look',
        text: 'The paper is no longer where it came from. Put its PDF back there, or open it anew; your notes on it are kept.',
      });
    }
  };
  return (
    <div className="reader__scan" role="alert">
      <p>What is kept of this paper is damaged, so that it cannot be opened.</p>
      <Button onClick={() => void takeAgain()}>Take it again from where it came</Button>
    </div>
  );
}
