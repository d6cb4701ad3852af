import { counted } from '../../../shared/counted.ts';
import { sourceProblemWords, type RemoteState } from '../../../shared/sources/remote-state.ts';

type FailedFilesProps = { readonly failures: RemoteState['failures'] };

/** Files of a source that could not be fetched, and why; everything else was. */
export function FailedFiles({ failures }: FailedFilesProps) {
  return (
    <details className="source__failures">
      <summary>{counted(failures.length, 'paper')} could not be fetched</summary>
      <ul>
        {failures.map(({ fileName, problem }, index) => (
          <li key={`${index} ${fileName}`}>
            <strong>{fileName}</strong> {sourceProblemWords(problem)}
          </li>
        ))}
      </ul>
    </details>
  );
}
