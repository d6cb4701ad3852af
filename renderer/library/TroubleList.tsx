import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { importProblemWords } from '../../shared/pack/import-problem.ts';
import { Button } from '../components/Button.tsx';
import type { Arrival } from '../db/arrival.ts';
import { dismissArrival, retryArrival } from '../import/import-papers.ts';
import { useArrivalProblems } from '../state/queries.ts';
import { folderOf } from './folder-of.ts';
import { counted } from '../../shared/counted.ts';
import { TroubleSection } from './TroubleSection.tsx';

/** More than this many would push the meetings out of sight: they are folded away until asked for. */
const SHOWN_AT_ONCE = 2;

/** Files that could not be made papers, why, and what to do. Nothing when there are none. */
export function TroubleList() {
  const problems = useArrivalProblems();
  const [wish, setWish] = useState<boolean>();
  const listId = useId();
  if (!problems || problems.length === 0) return null;
  const isOpen = wish ?? problems.length <= SHOWN_AT_ONCE;
  return (
    <TroubleSection
      title="Papers that could not be read"
      beside={
        <button
          type="button"
          className="trouble__toggle"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setWish(!isOpen)}
        >
          {counted(problems.length, 'file')}
          <ChevronDown size={16} aria-hidden />
        </button>
      }
    >
      <ul id={listId} hidden={!isOpen}>
        {problems.map(arrival => (
          <TroubleRow key={`${arrival.source} ${arrival.path}`} arrival={arrival} />
        ))}
      </ul>
    </TroubleSection>
  );
}

function TroubleRow({ arrival }: { readonly arrival: Arrival }) {
  const folder = folderOf(arrival.path);
  return (
    <li className="trouble__row">
      <div className="trouble__words">
        <p className="trouble__file">
          <strong>{arrival.fileName}</strong>
          {folder && <span> in {folder}</span>}
        </p>
        {arrival.problem && <p className="trouble__why">{importProblemWords(arrival.problem)}</p>}
      </div>
      <div className="trouble__actions">
        <Button aria-label={`Try again: ${arrival.fileName}`} onClick={() => void retryArrival(arrival)}>
          Try again
        </Button>
        <Button look="quiet" aria-label={`Dismiss: ${arrival.fileName}`} onClick={() => void dismissArrival(arrival)}>
          Dismiss
        </Button>
      </div>
    </li>
  );
}
