import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { HttpProblem } from '../../../http/http-client.ts';

/** What it means for a source that a server gave no answer. A look that was called off has nobody to tell of it. */
export function problemOfNoAnswer(problem: HttpProblem): SourceProblem {
  return problem === 'aborted' ? 'cut-off' : problem;
}
