import { useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import type { JoinProblem } from '../../../shared/sync/joining.ts';
import { ask } from '../../bridge/bridge.ts';

export type LongAsk = {
  readonly isUnderWay: boolean;
  /** Why the last question came to nothing; none when the member stopped it. */
  readonly problem: JoinProblem | undefined;
  /** Asks, unless a question is under way. @returns undefined when it came to nothing */
  readonly run: <T>(question: () => Promise<Result<T, JoinProblem>>) => Promise<{ readonly value: T } | undefined>;
  /** Ends the question that is under way, if there is one. */
  readonly stop: () => void;
};

/** A question about syncing that the main process takes long to answer: making and opening keys is slow on purpose. */
export function useLongAsk(): LongAsk {
  const [isUnderWay, setIsUnderWay] = useState(false);
  const [problem, setProblem] = useState<JoinProblem>();
  return {
    isUnderWay,
    problem,
    async run(question) {
      if (isUnderWay) return undefined;
      setIsUnderWay(true);
      setProblem(undefined);
      try {
        const answer = await question();
        if (answer.ok) return { value: answer.value };
        if (answer.error !== 'cancelled') setProblem(answer.error);
        return undefined;
      } finally {
        setIsUnderWay(false);
      }
    },
    stop() {
      if (isUnderWay) void ask('sync.stopJoining');
    },
  };
}
