import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import { comparePapers } from './compare-papers.ts';
import type { ComparedSides } from './compared-papers.ts';
import type { CompareProblem, Comparison } from './compare-messages.ts';

/** How far comparing two papers is. */
type ComparisonState =
  /** @property progress from 0 to 1 */
  | { readonly is: 'comparing'; readonly progress: number }
  | { readonly is: 'cancelled' }
  | { readonly is: 'done'; readonly result: Result<Comparison, CompareProblem> };

/**
 * Compares two papers for as long as it is shown.
 *
 * @param states {@link comparePapers}
 */
export function useComparison(sides: ComparedSides, states: string) {
  const [running, setRunning] = useState<AbortController>();
  const [state, setState] = useState<ComparisonState>({ is: 'comparing', progress: 0 });
  useEffect(
    function compare() {
      const controller = new AbortController();
      setRunning(controller);
      setState({ is: 'comparing', progress: 0 });
      comparePapers(sides, states, controller.signal, progress => setState({ is: 'comparing', progress })).then(
        result => {
          if (result && !controller.signal.aborted) setState({ is: 'done', result });
        },
        reportError,
      );
      return () => controller.abort();
    },
    [sides, states],
  );
  const cancel = useCallback(() => {
    running?.abort();
    setState({ is: 'cancelled' });
  }, [running]);
  return { state, cancel };
}
