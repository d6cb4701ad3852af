import { BookOpen } from 'lucide-react';
import { useEffect } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { warmUp } from '../pdf/open-pdf.ts';
import { showView, useNavigation } from '../state/navigation.ts';
import { PaperReader } from './PaperReader.tsx';
import './reader.css';
import { useOpening } from './use-opening.ts';

/** The reader: the paper that is open, or what to do when none is. */
export function ReaderView() {
  const paper = useNavigation(state => state.paper);
  useEffect(function startWorker() {
    warmUp();
  }, []);
  return paper ? <OpeningPaper key={paper} sha256={paper} /> : <NoPaper />;
}

function OpeningPaper({ sha256 }: { readonly sha256: Sha256 }) {
  const { opening, pdf } = useOpening(sha256);
  if (opening === undefined) {
    return (
      <h1 className="unseen" tabIndex={-1}>
        Opening…
      </h1>
    );
  }
  if (opening === 'missing') {
    return (
      <div className="reader__none">
        <h1 className="unseen" tabIndex={-1}>
          Reader
        </h1>
        <EmptyState
          picture={<BookOpen size={40} />}
          title="This paper is not on this device"
          actions={<Button onClick={() => showView('meetings')}>Go to meetings</Button>}
        >
          <p>Add the council folder it comes from, or open its PDF. Your notes on it are kept and appear with it.</p>
        </EmptyState>
      </div>
    );
  }
  return <PaperReader opening={opening} pdf={pdf} />;
}

function NoPaper() {
  return (
    <div className="reader__none">
      <h1 className="unseen" tabIndex={-1}>
        Reader
      </h1>
      <EmptyState
        picture={<BookOpen size={40} />}
        title="No paper is open"
        actions={
          <Button look="primary" onClick={() => showView('meetings')}>
            Choose a meeting
          </Button>
        }
      >
        <p>Open a pack from Meetings. Lectern brings you back to the page where you left it.</p>
      </EmptyState>
    </div>
  );
}
