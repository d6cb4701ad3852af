import { useEffect, useMemo, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Progress } from '../components/Progress.tsx';
import { assertNever } from '../../shared/exhaustive.ts';
import { summarySentence, wordlessSentence } from './change-sentences.ts';
import { listChanges, useChanges } from './changes-state.ts';
import type { ComparedSides, PaperPair } from './compared-papers.ts';
import type { CompareProblem, Comparison } from './compare-messages.ts';
import { ItemSection } from './ItemSection.tsx';
import { listedChanges } from './listed-changes.ts';
import { LoudChanges } from './LoudChanges.tsx';
import { useComparison } from './use-comparison.ts';

type ComparedChangesProps = {
  readonly pair: PaperPair;
  readonly sides: ComparedSides;
  /** Tells papers that were read further, or by other rules, from what they were. */
  readonly states: string;
};

/** What changed between two papers, once they are compared. */
export function ComparedChanges(props: ComparedChangesProps) {
  const [attempt, setAttempt] = useState(0);
  return <Comparing key={attempt} {...props} onAgain={() => setAttempt(attempt + 1)} />;
}

function Comparing({ pair, sides, states, onAgain }: ComparedChangesProps & { readonly onAgain: () => void }) {
  const { state, cancel } = useComparison(sides, states);
  switch (state.is) {
    case 'comparing':
      return (
        <div className="comparing">
          <p role="status">Comparing the two versions…</p>
          <Progress label="Comparing the two versions" value={state.progress} />
          <Button onClick={cancel}>Cancel</Button>
        </div>
      );
    case 'cancelled':
      return (
        <EmptyState title="Comparing was cancelled" actions={<Button onClick={onAgain}>Compare again</Button>}>
          <p>Compare again, or choose other versions above.</p>
        </EmptyState>
      );
    case 'done':
      return state.result.ok ? (
        <ChangesList pair={pair} comparison={state.result.value} />
      ) : (
        <EmptyState title="These versions could not be compared" actions={<Button onClick={onAgain}>Try again</Button>}>
          <p>{problemWords(state.result.error)}</p>
        </EmptyState>
      );
    default:
      return assertNever(state);
  }
}

function problemWords(problem: CompareProblem): string {
  switch (problem) {
    case 'missing':
      return 'One of them is not on this device any more. Take it in again from its folder, or choose other versions.';
    case 'lost':
      return 'There may be too little memory. Close other windows and papers, and try again.';
    default:
      return assertNever(problem);
  }
}

type ChangesListProps = { readonly pair: PaperPair; readonly comparison: Comparison };

function ChangesList({ pair, comparison }: ChangesListProps) {
  const { changes } = comparison;
  const opened = useChanges(state => state.opened);
  const items = useMemo(() => listedChanges(comparison, pair, opened), [comparison, pair, opened]);
  useEffect(
    function giveKeysTheChanges() {
      listChanges(
        pair,
        items.flatMap(item => item.changes),
      );
    },
    [pair, items],
  );
  if (items.length === 0) {
    return (
      <EmptyState title="Nothing changed between these versions">
        <p>They say the same. Line breaks, page breaks and the numbers of pages are not compared.</p>
        {changes.withoutWords && <p>{wordlessSentence(changes)}</p>}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="changes-page__summary" role="status">
        {summarySentence(changes)} {wordlessSentence(changes)}
      </p>
      <LoudChanges items={items} />
      {items.map((listed, index) => (
        <ItemSection key={index} listed={listed} />
      ))}
    </>
  );
}
